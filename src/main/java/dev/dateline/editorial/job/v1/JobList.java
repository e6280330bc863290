package dev.dateline.editorial.job.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "JobList", description = "The newest jobs, at most 50.")
record JobList(@Schema(required = true, description = "Newest first.") List<JobRepresentation> data) {
}
