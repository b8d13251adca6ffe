/** Arguments of commands come from links and key bindings: anything may be in them. */

/** A string or number member of a command's argument, or undefined. */
export function member(argument: unknown, name: string): unknown {
  return typeof argument === 'object' && argument !== null ? Reflect.get(argument, name) : undefined;
}

export function stringMember(argument: unknown, name: string): string | undefined {
  const value = member(argument, name);
  return typeof value === 'string' ? value : undefined;
}

/** A whole number from 0 on, or undefined. */
export function offsetMember(argument: unknown, name: string): number | undefined {
  const value = member(argument, name);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
