#!/bin/sh
# The main job with curl, from a councillor's request, a committee meeting and a citizen's need to the figures of the
# current fiscal year. Every command carries an Idempotency-Key, so running it again changes nothing. It opens this
# year's round of citizens' input: not for a system in real use. The people in it are samples.
set -eu
api=${BMA_URL:-http://127.0.0.1:8080}/api/v1
bma=$(dirname -- "$0")/../bma
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT

# post KEY PATH BODY [ETAG]: sends a command and prints the answer; the new entity tag is left in $headers.
post() {
    set -- "$1" "$2" "$3" "${4:-}"
    curl --silent --show-error --fail-with-body -D "$headers" "$api/$2" \
        -H 'Content-Type: application/json' -H 'Accept-Language: en' -H "Authorization: Bearer $token" \
        -H "Idempotency-Key: walk-$year-$1" ${4:+-H "If-Match: $4"} -d "$3"
}
etag() { sed -n 's/^[Ee][Tt][Aa][Gg]: *\("[0-9]*"\).*/\1/p' "$headers"; }
first_id() { sed -n 's/^{"id":"\([^"]*\)".*/\1/p'; }
# Whose work the next steps are: a sample person signs in. A token holds for ten minutes.
as() {
    printf '\n-- as %s\n' "$1"
    token=$("$bma" token "$1")
}
step() { printf '\n== %s\n' "$*"; }
# The beginning of an answer; cut by bytes, so what is left of a character is dropped.
beginning() { cut -c "1-$1" | iconv -c -f UTF-8 -t UTF-8; }
show() { printf '%s\n' "$1" | beginning 300; }

year=$(curl --silent --fail "$api/scoreboards/current" | sed -n 's/^{"fiscalYear":\([0-9]*\).*/\1/p')
# A day that is still to come in this fiscal year.
day=$((year - 543))-09-29

as motion-head
step "A councillor in office"
councillor=$(post councillor councillors '{
    "name": {"th": "ส.ก. ตัวอย่าง เขตพระนคร", "en": "Sample councillor, Phra Nakhon"},
    "kind": "elected", "district": "1001", "from": "2022-05-22"}' | first_id)
echo "councillor $councillor"

step "proposes a motion, the council adopts it, an office reports what was done"
motion=$(post motion motions "{
    \"kind\": \"motion\", \"subject\": \"ขอให้แก้ไขปัญหาน้ำท่วมขังถนนข้าวสาร\",
    \"proposerId\": \"$councillor\", \"districts\": [\"1001\"]}" | first_id)
show "$(post decide "motions/$motion/decide" '{"decision": "adopted"}' "$(etag)")"
show "$(post follow-up "motions/$motion/report-follow-up" '{
    "office": "drainage-and-sewerage", "status": "in-progress", "text": "ขุดลอกท่อระบายน้ำแล้ว 1.2 กม."}' "$(etag)")"

step "The councillor asks for tracking information: the clock runs"
request=$(post request tracking-requests "{
    \"motionId\": \"$motion\", \"askedBy\": \"councillor\", \"councillorId\": \"$councillor\"}" | first_id)
echo "tracking request $request"

step "The secretariat delivers the report, put together from the motion, its decision and its follow-ups: the clock stops"
show "$(post deliver "tracking-requests/$request/deliver" '{"content": "report", "channel": "portal"}' "$(etag)")"
curl --silent --fail -H "Authorization: Bearer $token" "$api/tracking-requests/$request/report" | beginning 300
echo

as meeting-head
step "A standing committee asks for a meeting"
committee=$(post committee committees '{
    "code": "sample-walk-'"$year"'", "kind": "standing", "name": {"th": "คณะกรรมการตัวอย่าง", "en": "Sample committee"},
    "validFrom": "2022-10-01"}' | first_id)
post member "committees/$committee/appoint" "{\"member\": \"$councillor\", \"from\": \"2022-10-01\"}" "$(etag)" >/dev/null
mission=$(post mission meeting-missions '{"committee": "sample-walk-'"$year"'"}' | first_id)
echo "meeting mission $mission"
as_read=$(etag)

step "It is not arranged before everything is"
post arrange-early "meeting-missions/$mission/arrange" '{}' "$as_read" 2>/dev/null || echo

step "A day, a link, refreshments that are accepted, and a notice to the member: then it is"
post schedule "meeting-missions/$mission/schedule" '{
    "form": "hybrid", "startsAt": "'"$day"'T03:00:00Z", "endsAt": "'"$day"'T05:00:00Z",
    "place": "ห้องประชุมตัวอย่าง", "link": "https://meeting.example/sample"}' "$as_read" >/dev/null
part=$(post refreshments "meeting-missions/$mission/request-part" '{"kind": "refreshments", "quantity": 12}' "$(etag)" |
    sed -n 's/.*"parts":\[{"id":"\([^"]*\)".*/\1/p')
post accept "meeting-missions/$mission/parts/$part/accept" '{}' "$(etag)" >/dev/null
post notify "meeting-missions/$mission/notify" "{
    \"notices\": [{\"recipient\": \"$councillor\", \"channel\": \"email\", \"state\": \"sent\"}]}" "$(etag)" >/dev/null
show "$(post arrange "meeting-missions/$mission/arrange" '{}' "$(etag)")"

as citizen-input-officer
step "Citizens: the round of this fiscal year, its topics agreed, a need received and classified"
round=$(post round rounds "{\"fiscalYear\": $year}" | first_id)
post topics "rounds/$round/propose-topics" '{
    "topics": [{"code": "flood", "title": {"th": "น้ำท่วมขัง", "en": "Flooding"}}]}' "$(etag)" >/dev/null
show "$(post agree "rounds/$round/consider-topics" '{"outcome": "agreed"}' "$(etag)")"
feedback=$(post feedback feedback "{
    \"fiscalYear\": $year, \"district\": \"1001\", \"topic\": \"flood\", \"kind\": \"need\", \"source\": \"forum\",
    \"text\": \"ขอเครื่องสูบน้ำเพิ่มที่ชุมชนตัวอย่าง\"}" | first_id)
post check "feedback/$feedback/check" '{}' "$(etag)" >/dev/null
show "$(post classify "feedback/$feedback/classify" '{"committee": "traffic-transport-and-drainage"}' "$(etag)")"

step "The figures of fiscal year $year, beside the sample years: $api/scoreboards/$year"
curl --silent --fail "$api/scoreboards/$year" | beginning 1500
echo
