package dev.dateline.delivery.query;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;

import dev.dateline.http.preview.Preview;

/** The datasource of a session: that of the preview if the request is one. */
@Singleton
@PersistenceUnitExtension("delivery")
class ContentTenant implements TenantResolver {

    @Override
    public String getDefaultTenantId() {
        return "delivery";
    }

    @Override
    public String resolveTenantId() {
        return Preview.isCurrent() ? "preview" : getDefaultTenantId();
    }
}
