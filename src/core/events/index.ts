export { type EventInput, EventReader } from './reader';
