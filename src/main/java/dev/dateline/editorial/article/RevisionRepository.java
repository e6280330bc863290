package dev.dateline.editorial.article;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<Revision, Revision.Key> {
}
