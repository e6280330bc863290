package dev.dateline.database;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;

/** The format of the delivery side, which the database writes: enum constants have their own names, not those of the API. */
@Singleton
@JsonFormat
@PersistenceUnitExtension("delivery")
class DeliveredJson extends StoredJson {

    DeliveredJson() {
        super(JsonMapper.builder().disable(MapperFeature.USE_ANNOTATIONS));
    }
}
