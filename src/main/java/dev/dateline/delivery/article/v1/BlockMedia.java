package dev.dateline.delivery.article.v1;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The media item of the library that a block shows.")
record BlockMedia(@Schema(required = true, description = "Id of the media item.") UUID id) {
}
