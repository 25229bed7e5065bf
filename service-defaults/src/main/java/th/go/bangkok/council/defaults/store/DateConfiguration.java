package th.go.bangkok.council.defaults.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/**
 * Keeps days and months as ISO text. As instants, which they would be otherwise, they would move with the zone of the
 * machine.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
public class DateConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(List.of(new WriteDay(), new ReadDay(), new WriteMonth(), new ReadMonth()));
    }

    @WritingConverter
    static final class WriteDay implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    static final class ReadDay implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String day) {
            return LocalDate.parse(day);
        }
    }

    @WritingConverter
    static final class WriteMonth implements Converter<YearMonth, String> {
        @Override
        public String convert(YearMonth month) {
            return month.toString();
        }
    }

    @ReadingConverter
    static final class ReadMonth implements Converter<String, YearMonth> {
        @Override
        public YearMonth convert(String month) {
            return YearMonth.parse(month);
        }
    }
}
