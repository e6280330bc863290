package dev.dateline.database;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;

/** The same format for the delivery side: Quarkus requires one bean for each persistence unit. */
@Singleton
@JsonFormat
@PersistenceUnitExtension("delivery")
class DeliveredJson extends StoredJson {
}
