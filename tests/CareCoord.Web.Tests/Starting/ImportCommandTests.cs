using CareCoord.Benchmarks.Grounds;
using CareCoord.Domain.Teams;
using CareCoord.Web.Integrations.Fhir;
using CareCoord.Web.Starting;
using CareCoord.Web.Tests.Fixtures;
using CareCoord.Web.Tests.Integrations;

namespace CareCoord.Web.Tests.Starting;

public sealed class ImportCommandTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly (OrganisationId Id, string Name) River = (OrganisationId.Of(Guid.CreateVersion7()), "River Street");
    private static readonly (OrganisationId Id, string Name) Harbour = (OrganisationId.Of(Guid.CreateVersion7()), "Harbour");

    [Fact]
    public async Task Before_the_first_start_in_development_it_goes_into_the_demo_clinic()
    {
        using var data = new TemporaryDirectory();
        using var input = new TemporaryDirectory();
        await File.WriteAllTextAsync(Path.Combine(input.Path, "Patient.ndjson"), FhirFolder.Patient() + "\n", Ct);

        await using var program = RunningProgram.Start(data.Path, ["import", input.Path], environment: ("ASPNETCORE_ENVIRONMENT", "Development"));

        (await program.ExitCode(Ct)).Should().Be(0);
        program.Said.Should().Contain("Importing into River Street care network, River Street team.");
        program.Said.Last().Should().Be("imported 1 patients, 1 resources new, 0 updated, 0 unchanged, 0 refused");
    }

    [Fact]
    public void The_only_organisation_needs_no_name() => Import.Choose([River], "").Should().Be(River);

    [Fact]
    public void One_of_several_is_found_by_its_name() => Import.Choose([River, Harbour], "harbour").Should().Be(Harbour);

    [Theory]
    [InlineData("", "*several*--organisation*River Street, Harbour*")]
    [InlineData("Elsewhere", "*no organisation 'Elsewhere'*River Street, Harbour*")]
    public void Several_without_a_fitting_name_are_listed(string wanted, string words) =>
        FluentActions.Invoking(() => Import.Choose([River, Harbour], wanted)).Should().Throw<ImportRefusedException>().WithMessage(words);
}
