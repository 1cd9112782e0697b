namespace CareCoord.Domain.Tests.Content;

/// <summary>An example that says something else than what comes out is an error, whatever the kind of file.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { "Protocols/paced-breathing.yaml", "{ propose: raise, to: 7 min }", "{ propose: raise, to: 9 min }", "expected to 9 min; got 7 min." },
        { "Protocols/paced-breathing.yaml", "{ cannot-tell: [enough-done] }", "{ nothing-because: [enough-done] }", "expected nothing-because enough-done; got twice-too-much." },
        { "Protocols/paced-breathing.yaml", "{ propose: lower, to: 5 min }", "{ }", "expected propose nothing; got lower." },
        { "Protocols/graded-activity.yaml", "    then: { allowed: true }", "    then: { allowed: true, refused: { pem: required } }", "expected refused pem: required; got nothing." },
        { "Rules/light-headed.yaml", "then: { hold: [breathing], create: call }", "then: { hold: [breathing] }", "expected create nothing; got call." },
        { "Rules/pacing-guard.yaml", "then: { nothing-because: [far-away] }", "then: { hold: [rehab, movement] }", "expected hold movement, rehab; got nothing." },
        { "Rules/exertion-red-flag.yaml", "then: { open: moderate, hold: [movement] }", "then: { open: high, hold: [movement] }", "expected open high; got moderate." },
        { "Forms/practice-log.yaml", "relief: 2, tolerance: right", "relief: 3, tolerance: right", "expected observations relief: 3; got 2." },
        { "Forms/practice-log.yaml", "then: { refused: { distress-before: 0..10 } }", "then: { observations: { } }", "refused distress-before: 0..10 came out and is not listed." },
        { "Forms/communication.yaml", "{ front-desk: [address-me-as, pace, please-avoid] }", "{ front-desk: [pace] }", "expected front-desk pace; got address-me-as, pace, please-avoid." },
        { "Letters/practice-silence-call.yaml", "\"or a rest\"", "\"or else\"", "expected the text 'or else'" },
        { "Plans/tension-headache.yaml", "{ owners: [primary-care, psychology] }", "{ owners: [primary-care] }", "expected owners primary-care; got primary-care, psychology." },
        { "Vocabularies/contexts.yaml", "{ text: [ on the way ] }", "{ text: [ at sea ] }", "expected the text 'at sea'; got 'on the way'." },
        { "Rules/contact-cadence.yaml", "then: { due: 2026-05-25 }", "then: { due: 2026-05-11 }", "expected due 2026-05-11; got 2026-05-25." },
        { "Rules/planning.yaml", "then: { outcome: 5 }", "then: { outcome: 6 }", "expected outcome 6; got 5." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_does_not_come_out_as_listed_is_an_error_that_says_what_did(string path, string old, string changed, string expected) =>
        Shipped.ErrorsOf(Shipped.With(path, old, changed)).Should().NotBeEmpty()
            .And.AllSatisfy(e => e.Should().StartWith(path + ":").And.Contain("example '"))
            .And.Contain(e => e.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void An_example_names_the_sentence_that_it_proves() =>
        Shipped.ErrorsOf(Shipped.With("Protocols/paced-breathing.yaml", "to: 7 min }\n  - name: one \"too much\"", "to: 9 min }\n  - name: one \"too much\""))
            .Should().ContainSingle().Which.Should().MatchRegex(
                @"^Protocols/paced-breathing\.yaml:\d+  example 'six of seven, easier afterwards, nothing too much': expected to 9 min; got 7 min\.");
}
