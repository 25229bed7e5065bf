package th.go.bangkok.council.defaults.persons;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a person is erased, after section 33 of the Personal Data Protection Act (พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562). */
enum ErasureReason {
    /** The data are no longer needed for what they were collected for. */
    @JsonProperty("no-longer-needed")
    NO_LONGER_NEEDED,
    /** The person has withdrawn the consent, and nothing else allows to keep them. */
    @JsonProperty("consent-withdrawn")
    CONSENT_WITHDRAWN,
    /** The person has objected. */
    @JsonProperty("objection")
    OBJECTION,
    /** They should not have been collected, or not like this. */
    @JsonProperty("unlawful")
    UNLAWFUL
}
