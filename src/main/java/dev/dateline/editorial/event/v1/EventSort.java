package dev.dateline.editorial.event.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.editorial.event.EventRepository;
import dev.dateline.http.page.Order;

enum EventSort {
    @JsonProperty("-at") LATEST(EventRepository.LATEST),
    @JsonProperty("at") EARLIEST(EventRepository.EARLIEST);

    final Order order;

    EventSort(Order order) {
        this.order = order;
    }
}
