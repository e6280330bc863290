package dev.dateline.delivery.section.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

enum SectionView {
    @JsonProperty("flat") FLAT,
    @JsonProperty("tree") TREE
}
