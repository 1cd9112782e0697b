using CareCoord.Web.Execution;
using CareCoord.Web.Features.Library;
using CareCoord.Web.Tests.Fixtures;
using CareCoord.Web.Ui.Staff;

namespace CareCoord.Web.Tests.Ui.Staff;

/// <summary>What a page says of what was refused or wrong, and until when.</summary>
public sealed class StaffPageTests(TestCluster cluster) : CareTests(cluster)
{
    private const string Locked = "pem-guard";

    [Fact]
    public async Task What_was_refused_on_doing_is_said_until_something_else_is_done_however_often_the_page_is_read()
    {
        await using var window = new Window(Clinic);
        var page = (await window.Open<Page>(Clinic.Administrator, _ => { })).Instance;

        await page.SwitchOff(Locked, "agreed in the team");
        var why = page.Said;
        await page.Read(Locked);

        why.Should().NotBeNull();
        page.Said.Should().Be(why);
        await page.SwitchOff("chore-twice", "agreed in the team");
        page.Said.Should().BeNull();
    }

    [Fact]
    public async Task What_was_wrong_stays_beside_its_field_when_the_page_is_read()
    {
        await using var window = new Window(Clinic);
        var page = (await window.Open<Page>(Clinic.Administrator, _ => { })).Instance;

        await page.SwitchOff("chore-twice", "");
        await page.Read("chore-twice");

        page.Wrong.Should().ContainSingle().Which.Field.Should().Be("Reason");
    }

    [Fact]
    public async Task What_was_refused_on_reading_is_said_until_it_can_be_read()
    {
        await using var window = new Window(Clinic);
        var page = (await window.Open<Page>(Clinic.Administrator, _ => { })).Instance;

        await page.Read("no-such-file");
        page.Said.Should().Be("There is no such page. Look for it in the list.");
        await page.Read(Locked);

        page.Said.Should().BeNull();
    }

    private sealed class Page : StaffPage
    {
        public string? Said => Refused;

        public IReadOnlyList<FieldError> Wrong => Errors;

        public Task Read(string content) => Ask(new LibraryItemQuery.Request(content));

        public Task SwitchOff(string content, string why) => Do(new SetContent.Command(NewCommand(), content, 0, true, new Dictionary<string, decimal>(), why));
    }
}
