using CareCoord.Domain.Teams;
using CareCoord.Web.Features.Teams;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Security;

public sealed class FirstAdministratorTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Password = "correct horse battery";
    private Clinic _clinic = null!;
    private Door _door = null!;

    public async ValueTask InitializeAsync()
    {
        _clinic = await Clinic.Open(cluster);
        _door = new Door(_clinic);
    }

    public async ValueTask DisposeAsync()
    {
        await _door.DisposeAsync();
        await _clinic.DisposeAsync();
    }

    [Fact]
    public async Task The_printed_link_founds_an_organisation_once()
    {
        var token = await Printed();

        var (account, errors) = await Found(token, "Harbour network");
        var again = await Found(token, "Second network");

        errors.Should().BeEmpty();
        (await _door.Memberships.Of(UserId.Of(account!.Id), CancellationToken.None)).Should().ContainSingle().Which.Role.Should().Be(Role.Administrator);
        again.Account.Should().BeNull();
        (await _clinic.Raw<long>("select count(*) from organisation where name = 'Second network'")).Should().Be(0);
    }

    [Fact]
    public async Task Nothing_is_printed_once_somebody_can_sign_in()
    {
        await Found(await Printed(), "Harbour network");
        var said = new List<string>();

        await _door.First.OfferLink("http://127.0.0.1:5080", said.Add, CancellationToken.None);

        said.Should().BeEmpty();
    }

    [Fact]
    public async Task A_link_that_was_printed_earlier_ends_when_a_new_one_is_printed()
    {
        var earlier = await Printed();
        await Printed();

        (await _door.First.IsOpen(earlier, CancellationToken.None)).Should().BeFalse();
    }

    [Fact]
    public async Task What_is_wrong_with_the_organisation_leaves_no_account_behind()
    {
        var (account, errors) = await Found(await Printed(), "");

        account.Should().BeNull();
        errors.Should().NotBeEmpty();
        (await _clinic.Raw<long>("select count(*) from identity.account")).Should().Be(0);
    }

    private async Task<string> Printed()
    {
        var said = new List<string>();
        await _door.First.OfferLink("http://127.0.0.1:5080", said.Add, CancellationToken.None);
        return said.Should().ContainSingle().Which.Split("?token=")[1];
    }

    private Task<(CareCoord.Data.Identity.Account? Account, IReadOnlyList<string> Errors)> Found(string token, string name) => _door.First.Found(
        token, "ada@harbour.example", Password,
        new FoundOrganisation.Command(
            Guid.CreateVersion7(), OrganisationId.Of(Guid.CreateVersion7()), name, "Harbour Practice", "Europe/Lisbon", "Team", UserId.Of(Guid.CreateVersion7()), "Ada Brook"),
        CancellationToken.None);
}
