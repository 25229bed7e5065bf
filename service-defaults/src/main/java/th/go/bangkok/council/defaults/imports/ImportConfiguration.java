package th.go.bangkok.council.defaults.imports;

import jakarta.validation.Validator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import th.go.bangkok.council.defaults.problem.Problems;
import tools.jackson.databind.json.JsonMapper;

/** Bulk imports of every service. */
@AutoConfiguration
public class ImportConfiguration {

    @Bean
    NdjsonImports ndjsonImports(JsonMapper json, Validator validator, Problems problems) {
        return new NdjsonImports(json, validator, problems);
    }
}
