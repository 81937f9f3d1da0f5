package io.yici.cases.api;

/** Answers as an example for programs. */
final class AnswersExample {

    static final String RENT = """
            {"monthlyRent": 1500, "months": 3, "rentedAddress": "九九市一区三号路12号301室", "leaseStart": "2026-03-01",
             "leaseEnd": "2027-02-28", "landlordKind": "person", "bankCard": "9900000000000001234", "phone": "13900000000",
             "declaration": true}""";

    private AnswersExample() {}
}
