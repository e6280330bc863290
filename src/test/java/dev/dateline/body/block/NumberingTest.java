package dev.dateline.body.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {

    @ParameterizedTest
    @CsvSource({ "1, a, A, i, I", "4, d, D, iv, IV", "26, z, Z, xxvi, XXVI", "27, aa, AA, xxvii, XXVII",
            "702, zz, ZZ, dccii, DCCII", "703, aaa, AAA, dcciii, DCCIII", "1994, bxr, BXR, mcmxciv, MCMXCIV",
            "3999, ewu, EWU, mmmcmxcix, MMMCMXCIX", "4000, ewv, EWV, 4000, 4000", "0, 0, 0, 0, 0", "-1, -1, -1, -1, -1" })
    void writesNumbersAsBrowsersDo(int number, String lowerAlpha, String upperAlpha, String lowerRoman, String upperRoman) {
        assertThat(Numbering.DECIMAL.write(number)).isEqualTo(Integer.toString(number));
        assertThat(Numbering.LOWER_ALPHA.write(number)).isEqualTo(lowerAlpha);
        assertThat(Numbering.UPPER_ALPHA.write(number)).isEqualTo(upperAlpha);
        assertThat(Numbering.LOWER_ROMAN.write(number)).isEqualTo(lowerRoman);
        assertThat(Numbering.UPPER_ROMAN.write(number)).isEqualTo(upperRoman);
    }
}
