using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Patients;

public sealed class SearchQueryTests(TestCluster cluster) : IAsyncLifetime
{
    private Clinic _clinic = null!;
    private Session _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _desk = await _clinic.Hire(Role.FrontDesk, Discipline.Coordination);
        await _clinic.Register(People.Fields("Fonseca", "Agustín José", new DateOnly(1975, 3, 9)) with
        {
            Identifiers = [new IdentifierField("", "MRN", "704-218 993")],
        });
        await _clinic.Register(People.Fields("O'Brien-Müller", "Zoë", new DateOnly(1980, 12, 1)));
    }

    public ValueTask DisposeAsync() => _clinic.DisposeAsync();

    [Theory]
    [InlineData("fon", "Fonseca")]
    [InlineData("agustin fons", "Fonseca")]
    [InlineData("FONSECA, AGUSTÍN", "Fonseca")]
    [InlineData("jose ag", "Fonseca")]
    [InlineData("09-Mar-1975", "Fonseca")]
    [InlineData("1975-03-09 fon", "Fonseca")]
    [InlineData("704218", "Fonseca")]
    [InlineData("obrien", "O'Brien-Müller")]
    [InlineData("mull zoe", "O'Brien-Müller")]
    public async Task A_person_is_found_by_parts_in_any_order(string typed, string family)
    {
        var rows = await _clinic.Ask(_desk, new SearchQuery.Request(typed));

        rows.Should().ContainSingle().Which.FamilyName.Should().Be(family);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("fonseca zoe")]
    [InlineData("%")]
    [InlineData("' or 1=1 --")]
    [InlineData("1975-03-10 fon")]
    public async Task Nobody_is_found_by_what_does_not_fit(string typed)
    {
        (await _clinic.Ask(_desk, new SearchQuery.Request(typed))).Should().BeEmpty();
    }

    [Fact]
    public async Task Of_more_than_a_screen_holds_whoever_was_typed_in_full_is_among_the_first()
    {
        for (var i = 0; i <= SearchQuery.Most; i++)
        {
            await _clinic.Register(People.Fields($"Abbott{(char)('a' + i)}", "Liam Lionel", new DateOnly(1975, 3, 9)));
        }

        await _clinic.Register(People.Fields("Zhou", "Li", new DateOnly(1975, 3, 9)));

        var rows = await _clinic.Ask(_desk, new SearchQuery.Request("li"));

        rows.Should().HaveCount(SearchQuery.Most).And.OnlyHaveUniqueItems(x => x.Id).And.Contain(x => x.FamilyName == "Zhou");
    }

    [Fact]
    public async Task Likely_duplicates_are_named_before_a_new_record_is_made()
    {
        var rows = await _clinic.Ask(_desk, new DuplicatesQuery.Request("Fonsêca", "Agustin", new DateOnly(1975, 3, 9), []));

        rows.Should().ContainSingle().Which.SameBirthDate.Should().BeTrue();
    }
}
