import * as vscode from 'vscode';
import type { EntityType } from '../../core/model';
import { partialDateWords } from '../../editor/hovers/dateWords';
import { typeWord } from '../../editor/typeWords';
import type { DossierWords } from '../messages';
import type { DossierData } from '../model/dossier';

/** The dossier panel's words, in the language of VS Code. */
export function dossierWords(type: EntityType): DossierWords {
  const { t } = vscode.l10n;
  return {
    type: typeWord(type),
    sections: {
      offices: t('Offices'),
      officeHolders: t('Office holders'),
      memberships: t('Memberships'),
      members: t('Members'),
      events: t('Events'),
      links: t('More'),
    },
    stands: { now: t('holds'), past: t('over'), future: t('later'), unsure: t('not known') },
    ui: {
      articleDate: t("the article's date"),
      asOf: t('As of {0}'),
      backToArticle: t("Back to the Article's Date"),
      day: t('Day'),
      events: t('Events in this text'),
      inText: t('In this text: {0}'),
      item: t('Wikidata item {0}'),
      names: t('Also: {0}'),
      noRecord: t('Known from this text only: there are no facts about it.'),
      record: t('On record'),
      show: t('Show in the Text'),
      source: t('Source'),
      standsOn: t('On that day'),
      unreviewed: t('not reviewed by an editor'),
      upTo: t('The facts speak up to {0}.'),
      what: t('What'),
      when: t('When'),
    },
  };
}

/** Every date that the dossier shows, in words. */
export function dossierDates({ record, events }: DossierData): Readonly<Record<string, string>> {
  const dates = [
    record?.date,
    record?.asOf,
    ...(record?.lines ?? []).map(({ asOf }) => asOf),
    ...events.map(({ date }) => date),
  ];
  return Object.fromEntries(
    dates.flatMap(date =>
      date
        ? [
            [
              date,
              date
                .split('/')
                .map(part => partialDateWords(part))
                .join(' – '),
            ],
          ]
        : [],
    ),
  );
}
