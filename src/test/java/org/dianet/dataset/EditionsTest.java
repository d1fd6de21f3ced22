package org.dianet.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionsTest {

    @ParameterizedTest
    @CsvSource({
        "list_v2.csv, list_v1.csv",
        "list_v10.csv, list_v9.csv",
        "cas(me)3_part_A_ME_label_JpgIndex_v2.xlsx, cas(me)3_part_A_v1.xls",
        "CASME2-coding-20190701.xlsx, CASME2-coding-20140508.xlsx",
        "coding 2019-07-01.xlsx, coding_20140508.xls",
        "CASME2_label_Ver_2.xls, CASME2_label_Ver_1.xls",
        "coding-2019.xlsx, coding-2014.xlsx",
        "SMIC-HS-E_annotation_2019.xlsx, SMIC-HS-E_annotation_2013.xlsx",
        "release v1.1.xlsx, release v1.xlsx",
        "list_v2.csv, list.csv",
        "ME_label v3.xlsx, ME_label.xlsx",
        "label-2.0.csv, label-1.0.csv",
        "list.csv, list_old.csv",
        "coding.xlsx, coding backup.xlsx",
        "v2/list.csv, v1/list.csv",
        "list.csv, old/list.csv",
        "CAS(ME)^2code_final(Updated).xlsx, CAS(ME)^2code_final.xlsx"
    })
    void theNewerIsToldByItsName(String newer, String older) {
        assertEquals(1, Integer.signum(Editions.newer(newer, older)), newer);
        assertEquals(-1, Integer.signum(Editions.newer(older, newer)), older);
    }

    @ParameterizedTest
    @CsvSource({"training.csv, testA.csv", "sub91, sub92", "Sheet1, Sheet2", "part1.csv, part2.csv", "a.csv, b_v2.csv"})
    void otherNamesSayNothing(String one, String other) {
        assertEquals(0, Editions.newer(one, other));
    }
}
