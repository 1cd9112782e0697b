using System.Text;
using System.Text.Json;
using CareCoord.Domain.Attention;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Tests.FollowUps;

namespace CareCoord.Domain.Tests.Attention;

public sealed class AttentionWordsTests
{
    private static readonly DateOnly Day = new(2026, 11, 19);
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly AttentionDetail CheckIn = new() { Source = "phase", Kind = FollowUpKind.Contact, Every = "2 wk" };

    public static TheoryData<AttentionKind, AttentionDetail, string> Sentences => new()
    {
        { AttentionKind.Due, CheckIn, "Fortnightly check-in." },
        {
            AttentionKind.Due,
            CheckIn with { Disciplines = [Discipline.PrimaryCare, Discipline.Psychology], Channel = Channel.Phone },
            "Fortnightly check-in, due for primary care and psychology: merged into one call."
        },
        { AttentionKind.Late, CheckIn with { MissedOn = Day }, "Fortnightly check-in. Missed on 19-Nov; nothing since." },
        { AttentionKind.Due, CheckIn with { Number = 1, Every = null }, "First contact." },
        { AttentionKind.Due, CheckIn with { Every = "4 wk", Snoozes = 2 }, "Four-weekly check-in. Put off twice." },
        { AttentionKind.Soon, CheckIn with { At = Noon }, "Fortnightly check-in. Agreed for 23-Nov, 12:00." },
        { AttentionKind.Due, Of("intervention", FollowUpKind.Session) with { Topic = "Planned visits", Number = 3 }, "Planned visits: session 3." },
        { AttentionKind.Due, Of("intervention", FollowUpKind.Session) with { Topic = "Hypnotherapy", Number = 3, Total = 12 }, "Hypnotherapy: session 3 of 12." },
        { AttentionKind.Due, Of("intervention", FollowUpKind.CheckIn) with { Topic = "Paced breathing", Every = "1 wk" }, "Paced breathing: weekly check-in." },
        { AttentionKind.Due, Of("rule", FollowUpKind.Call) with { Topic = "Light-headed while breathing" }, "Light-headed while breathing." },
        { AttentionKind.Due, Of("hand", FollowUpKind.Call), "Call." },
        { AttentionKind.Due, Of("plan", FollowUpKind.WritePlan), "The shared plan is not written yet." },
        { AttentionKind.Due, Of("consent", FollowUpKind.AskConsent), "Ask what the person agrees to." },
        { AttentionKind.Due, Of("phase", FollowUpKind.Decision) with { On = Day }, "The pause ends on 19-Nov: decide how to go on." },
        { AttentionKind.Late, Of("huddle", FollowUpKind.Decision) with { On = Day }, "Decided in the huddle of 19-Nov." },
        { AttentionKind.RepairOwed, Of("promise", FollowUpKind.Repair) with { On = Day }, "We did not keep our word of 19-Nov: say sorry and put it right." },
        { AttentionKind.PromiseDue, CheckIn with { At = Noon }, "We said we would be in touch by 23-Nov, 12:00." },
        { AttentionKind.PromiseBroken, CheckIn with { At = Noon }, "We said by 23-Nov, 12:00, and did not keep it: say sorry and put it right." },
        { AttentionKind.SafetyFlag, new() { At = Noon, Level = SafetyLevel.Moderate }, "Safety, today: raised on 23-Nov, 12:00." },
        { AttentionKind.NothingPlanned, new(), "No next contact has a date." },
        { AttentionKind.NotReviewed, new() { Day = Day }, "Not reviewed since 19-Nov." },
        { AttentionKind.CarriedOver, new() { Number = 1 }, "Not reached in the last huddle." },
        { AttentionKind.CarriedOver, new() { Number = 3 }, "Not reached in the last 3 huddles." },
        { AttentionKind.SectionUnseen, new() { Disciplines = [Discipline.Psychology] }, "Psychology has published a part of the plan that you have not seen yet." },
        { AttentionKind.InCare, new() { Day = Day }, "Next contact on 19-Nov." },
        { AttentionKind.Proposal, new() { Topic = "paced breathing from 5 to 7 minutes" }, "To decide: paced breathing from 5 to 7 minutes." },
        { AttentionKind.Proposal, new() { Topic = "From 5 to 7 minutes." }, "To decide: From 5 to 7 minutes." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Every_row_says_why_it_is_there(AttentionKind kind, AttentionDetail detail, string sentence) =>
        AttentionWords.Sentence(kind, detail, People.Zone).Should().Be(sentence);

    [Fact]
    public void Times_are_by_the_persons_own_clock() =>
        AttentionWords.Sentence(AttentionKind.PromiseDue, CheckIn with { At = Noon }, "America/New_York")
            .Should().Be("We said we would be in touch by 23-Nov, 07:00.");

    [Fact]
    public void No_sentence_speaks_of_the_machinery()
    {
        string[] machinery = ["entry", "observation", "attention", "protocol", "band", "  ", ".."];
        var details =
            from source in new[] { "phase", "intervention", "plan", "goal", "consent", "huddle", "contact", "safety", "promise", "hand", "rule" }
            from kind in Enum.GetValues<FollowUpKind>()
            select Of(source, kind) with { Topic = "Paced breathing", Every = "2 wk", Number = 2, Total = 3, On = Day, Disciplines = [Discipline.Psychology] };

        foreach (var detail in details)
        {
            foreach (var kind in Enum.GetValues<AttentionKind>())
            {
                var words = AttentionWords.Sentence(kind, detail, People.Zone) + " " + AttentionWords.Short(kind, detail);
                words.Should().NotContainAny(machinery).And.Contain(".");
            }
        }
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "1 day")]
    [InlineData(4, "4 days")]
    public void Lateness_is_said_in_days(int days, string words) => AttentionWords.Lateness(Day, Day.AddDays(days)).Should().Be(words);

    [Fact]
    public void The_largest_detail_fits_its_index()
    {
        var largest = new AttentionDetail
        {
            Kind = FollowUpKind.SafetyCheck,
            Source = "intervention",
            Day = Day,
            At = Noon.AddTicks(1234560),
            Every = "12 wk",
            Number = 1000,
            Total = 1000,
            Topic = new string('語', 400),
            On = Day,
            MissedOn = Day,
            Channel = Channel.InPerson,
            Disciplines = Enum.GetValues<Discipline>(),
            Snoozes = 100,
            Level = SafetyLevel.Moderate,
        };
        var options = new JsonSerializerOptions
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
        };
        var json = JsonSerializer.Serialize(largest, options).Replace(":", ": ", StringComparison.Ordinal).Replace(",", ", ", StringComparison.Ordinal);

        Encoding.UTF8.GetByteCount(json).Should().BeLessThanOrEqualTo(AttentionDetail.LargestInBytes);
    }

    [Theory]
    [InlineData("語", 39)]
    [InlineData("a", 117)]
    [InlineData("\"", 58)]
    [InlineData("😀", 29)]
    public void A_long_topic_is_cut_at_a_whole_character(string character, int kept)
    {
        var topic = new AttentionDetail { Topic = string.Concat(Enumerable.Repeat(character, 400)) }.Topic;

        topic.Should().Be(string.Concat(Enumerable.Repeat(character, kept)) + "…");
    }

    [Fact]
    public void A_topic_that_fits_is_kept_as_it_is()
    {
        var topic = new string('a', AttentionDetail.LongestTopicInBytes);

        new AttentionDetail { Topic = topic }.Topic.Should().Be(topic);
    }

    private static AttentionDetail Of(string source, FollowUpKind kind) => new() { Source = source, Kind = kind };
}
