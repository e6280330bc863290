package dev.dateline.delivery.correction.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.delivery.correction.CorrectionReader;
import dev.dateline.http.page.Order;

/** The values of the parameter {@code sort}. */
enum CorrectionSort {
    @JsonProperty("-at") LATEST_CORRECTED(CorrectionReader.LATEST_CORRECTED),
    @JsonProperty("at") EARLIEST_CORRECTED(CorrectionReader.EARLIEST_CORRECTED),
    @JsonProperty("-publicFrom") LATEST_PUBLISHED(CorrectionReader.LATEST_PUBLISHED),
    @JsonProperty("publicFrom") EARLIEST_PUBLISHED(CorrectionReader.EARLIEST_PUBLISHED);

    final Order order;

    CorrectionSort(Order order) {
        this.order = order;
    }
}
