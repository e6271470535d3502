import { describe, expect, test } from "vitest";
import { readBlock, splitBlock, writingOf } from "@/components/sheet/pasted-block";

const count = (value: number) => ({ kind: "COUNT", value });
const BLANK = { kind: "BLANK" };

describe("the cells of a block", () => {
  test.each([
    [
      "Excel's tabs and lines",
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "semicolons",
      "1;2\n3;4",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["semicolons within a block of tabs are text", "a;b\t2", [["a;b", "2"]]],
    ["one column", "1\n2", [["1"], ["2"]]],
    [
      "blanks at the edges",
      "\t2\t\n\t\t",
      [
        ["", "2", ""],
        ["", "", ""],
      ],
    ],
    ["an empty line in the middle", "1\n\n3", [["1"], [""], ["3"]]],
    ["a cell in quotes with a line of its own", '"a\nb"\t2', [["a\nb", "2"]]],
    ["quotes within quotes", '"say ""yes"""\t2', [['say "yes"', "2"]]],
    ["a quote that opens nothing", '5"\t2', [['5"', "2"]]],
  ])("%s", (_, text, cells) => {
    expect(splitBlock(text)).toEqual(cells);
  });
});

describe("how a block writes its numbers", () => {
  test.each([
    [["12.800", "104"], "UNDECIDED"],
    [["12,800", "104"], "UNDECIDED"],
    [["1.012.800"], "ID"],
    [["12.800,00"], "ID"],
    [["12,5"], "ID"],
    [["1,012,800"], "EN"],
    [["12,800.00"], "EN"],
    [["12.5"], "EN"],
    [["1,012,800", "12,5"], "MIXED"],
  ])("%j: %s", (texts, writing) => {
    expect(writingOf(texts)).toBe(writing);
  });
});

describe("what a cell says", () => {
  test.each<[string, string[], object[]]>([
    ["digits alone", ["12800"], [count(12_800)]],
    ["Indonesian thousands", ["12.800"], [count(12_800)]],
    [
      "English thousands where the block shows that it is English",
      ["12,800", "1,012,800"],
      [count(12_800), count(1_012_800)],
    ],
    ["a fraction of zeros", ["12.800,00", "104,0"], [count(12_800), count(104)]],
    ["English zeros", ["12,800.00", "104.0"], [count(12_800), count(104)]],
    ["spaces between thousands", ["12 800", "12\u00a0800"], [count(12_800), count(12_800)]],
    ["outer space", [" 104\u00a0"], [count(104)]],
    ["a blank is blank and not 0", ["", " ", "0"], [BLANK, BLANK, count(0)]],
  ])("%s", (_, texts, cells) => {
    expect(readBlock([texts])[0]).toEqual(cells);
  });

  test.each<[string, string[], string]>([
    ["a comma before three digits, and nothing that decides", ["12,800"], "AMBIGUOUS"],
    ["either sign in a block of both writings", ["12.800", "1,012,800", "12,5"], "AMBIGUOUS"],
    ["a fraction", ["12,5"], "NOT_A_COUNT"],
    ["thousands in English that would be a fraction there", ["12.800", "1,012,800"], "NOT_A_COUNT"],
    ["a word", ["Keramas"], "NOT_A_COUNT"],
    ["less than nothing", ["-5"], "NOT_A_COUNT"],
    ["more than any regency", ["10000001"], "NOT_A_COUNT"],
  ])("is reported and not guessed: %s", (_, texts, fault) => {
    expect(readBlock([texts])[0]?.[0]).toMatchObject({ kind: "FAULT", fault, text: texts[0] });
  });
});
