package th.go.bangkok.council.defaults.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.io.InputStream;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/** Describes the headers that {@link Commands} reads. The rows of an import name themselves and need none. */
final class CommandHeaders implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (!takes(method, Commands.class) || takes(method, InputStream.class)) {
            return operation;
        }
        operation.addParametersItem(new HeaderParameter()
                .name("Idempotency-Key")
                .description("Makes a repetition harmless: the same key with the same content gets the same answer and"
                        + " changes nothing; with other content, method or path it is refused with 409 command-conflict."
                        + " A key belongs to the caller and to one kind of resource, that is, to what stands under one"
                        + " path /api/v1/<plural>; the same key under another path is another command and is carried"
                        + " out. Take a new UUID for each command. Keys do not expire.")
                .schema(new StringSchema().pattern("[!-~]{1,200}")));
        if (Stream.of(method.getMethodParameters())
                .anyMatch(taken -> taken.hasParameterAnnotation(PathVariable.class))) {
            operation.addParametersItem(new HeaderParameter()
                    .name("If-Match")
                    .required(true)
                    .description("The ETag of the resource as you read it. Without it 428 version-required; 412"
                            + " changed-meanwhile when somebody else changed the resource since.")
                    .schema(new StringSchema().example("\"3\"")));
        }
        return operation;
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Stream.of(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }
}
