using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Home;

namespace SundAI.Portal.Tests.Platform.Data;

/// <summary>Letters that one database keeps and the other refuses must end no request in an error.</summary>
public sealed class OddLettersTests
{
    private const string Nul = "\0";
    private const string HalfALetter = "\ud83d";

    [Theory, BothDatabases]
    public async Task A_nul_or_half_a_letter_in_what_is_sought_finds_nothing_and_breaks_nothing(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await portal.AnOrganisationAsync("Retina ApS");
        var hits = await portal
            .Do<SearchEverything>()
            .HandleAsync(Actor.Nobody, new SearchInput($"retinaxyz{Nul} {HalfALetter}", 1), default);
        hits.Hits.Total.ShouldBe(0);
        var filter = new DirectoryFilter(Type: Nul, Region: HalfALetter);
        (await portal.Do<ListOrganisations>().HandleAsync(Actor.Nobody, filter, default)).Total.ShouldBe(0);
        (await portal.Do<ReadOrganisation>().HandleAsync(Actor.Nobody, new(HalfALetter), default)).IsDone.ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task A_nul_or_half_a_letter_in_a_stored_text_is_no_error(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS", summary: $"Vi finder{Nul} øjensygdom {HalfALetter}tidligt");
        var read = await portal.Do<ReadOrganisation>().HandleAsync(Actor.Nobody, new(retina.Slug), default);
        read.Value.Summary.ShouldBe("Vi finder øjensygdom \uFFFDtidligt");
    }
}
