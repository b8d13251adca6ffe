import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ABOUT_LIMIT, DOCUMENT_FIELDS, ENTITY_FIELDS, LINK_TIME_FIELDS } from '../../src/facts/file';

/** The schema by which VS Code completes and checks fact files while they are written. */
const schema = JSON.parse(readFileSync('media/facts.schema.json', 'utf8'));

describe('the schema of fact files', () => {
  it('has every field that the reader of the files knows, and no other', () => {
    const { entity, times } = schema.definitions;
    expect(Object.keys(entity.properties)).to.have.members([...ENTITY_FIELDS]);
    expect(Object.keys(schema.properties)).to.have.members([...DOCUMENT_FIELDS]);
    const table = times.anyOf.find(({ type }: { type: string }) => type === 'object');
    expect(Object.keys(table.properties)).to.have.members([...LINK_TIME_FIELDS]);
    expect(entity.properties.about.maxLength).to.equal(ABOUT_LIMIT);
  });

  it('describes every field of an entity to the person who writes it', () => {
    const silent = Object.entries<{ description?: string }>(schema.definitions.entity.properties).filter(
      ([, { description }]) => !description?.trim(),
    );
    expect(silent).to.deep.equal([]);
  });
});
