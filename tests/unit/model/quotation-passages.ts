import type { Passage } from '../../../src/model/quotation-streams.ts';

/** Paragraphs as they stood in edition 1, kept here so that the judgments below do not hang on later editing, and one earlier wording. */
export const PASSAGES: readonly Passage[] = [
  {
    slug: 'three-coordinations',
    id: 'p1',
    text: 'The “three coordinations” guard against working in isolation and against attending to one thing at the expense of another. By coordinating cooperation in its different dimensions, types and fields, the Belt and Road can make its foundation solid and open up new prospects as well. The three coordinations refine further the idea of taking interconnection as the main line.',
  },
  {
    slug: 'three-coordinations',
    id: 'p2',
    text: 'First, the “hard connectivity” of infrastructure must be deepened in coordination with the “soft connectivity” of standards and rules and with the “heart connectivity” of peoples. Things, systems and people are all to be connected, and the three are to develop in concert, so that connectivity is no longer obstructed or short-lived. The China-Laos Railway is an example: hard connectivity has built the trunk line, soft connectivity has joined up the railway operating standards of China and Laos, and heart connectivity has brought vocational training in railway work.',
  },
  {
    slug: 'three-coordinations',
    id: 'p3',
    text: 'Second, major landmark projects and “small but beautiful” livelihood projects must be promoted in coordination. The aim is a balance between pressing on with large projects and benefiting people’s lives. It is to resolve the problems of attending to scale but not to livelihoods, and to the short term but not to the long, so that cooperation yields results both “top-of-the-line” and “overwhelming”: they reach the top, and they reach everywhere.',
  },
  {
    slug: 'mechanisms',
    id: 'p5',
    text: 'Fifth, the diversified mechanism that guarantees investment and financing should be improved. A Belt and Road project, whether it is a major work of infrastructure or a small one for people’s livelihood, requires enough money behind it. Reliance on a single source easily leads to financial pressure, and can even affect the progress of the project. Channels of funding need to be widened, and a diversified system of investment and financing built that combines government funds, social capital and international financial institutions.',
  },
  {
    slug: 'mechanisms',
    id: 'p6',
    text: 'Sixth, the mechanism that coordinates risk prevention and control, internally and externally, should be improved. Belt and Road projects are situated in different countries and are liable to many kinds of risk, such as changes in policy, natural disasters and swings in the market. Domestic departments, overseas agencies and project enterprises need to be joined in a collaborative network, so that risks are foreseen and met in good time.',
  },
  {
    slug: 'mechanisms',
    id: 'p7',
    text: 'Seventh, the mechanisms that protect interests overseas should be improved. The chief concern must be to keep the Belt and Road Initiative’s overseas projects, and the people on them, safe. Safety contact points should be set up in the countries where projects are located, and relations of collaboration established with local governments and police, so that the progress of projects, and the work and life of their staff, are assured.',
  },
  {
    slug: 'mechanisms',
    id: 'p10',
    text: 'Once the mechanisms described above have been improved, high-quality Belt and Road cooperation will be solidly supported by institutions. Complex as the international environment is, it will then be able to advance steadily within it, and to keep up a steady development far into the future.',
  },
  {
    slug: 'high-level-opening-up',
    id: 'p3',
    text: 'What is institutional opening-up? It means using reform to adjust and improve those production relations and those parts of the superstructure that do not suit an open economy, so that they better fit the needs of open development. In concrete terms, the relevant laws and regulations are established or improved, and with them the various rules, regulations, management practices, standards and so on.',
  },
  {
    slug: 'interconnection',
    id: 'p1',
    text: 'At the opening ceremony of the third Belt and Road Forum for International Cooperation, President Xi Jinping pointed out what had been intended from the first in proposing the Belt and Road Initiative: by learning from the ancient Silk Road, and with interconnection as the main line, to strengthen, together with other countries, policy communication, facility connectivity, unimpeded trade, financial integration, and people-to-people bonds. The purpose was to give world economic growth new momentum, to open new space for global development, and to provide international economic cooperation with a new platform.',
  },
  {
    slug: 'eight-actions',
    id: 'p8',
    text: 'The seventh action is to build a path of integrity. Together with its partners, China has published Achievements and Prospects of the Belt and Road Initiative’s Integrity Construction, launched the Initiative’s High-level Principles for Integrity Construction and set up a system for evaluating the integrity and compliance of companies in Belt and Road cooperation. They have also worked with international organisations on research and training in Belt and Road integrity.',
  },
  {
    slug: 'mechanisms',
    id: 'p7',
    edition: 1,
    text: 'Seventh, interests overseas need better mechanisms of protection. First of all the safety of projects abroad, and of the staff who work on them, is to be ensured: contact points for safety are opened in host countries.',
  },
];
