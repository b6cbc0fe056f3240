using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Ecosystem.Organisations;

public sealed class EditOrganisationTests
{
    [Theory, BothDatabases]
    public async Task Who_saves_second_gets_both_texts_and_loses_nothing(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var anders = await portal.AnAdministratorAsync();
        var slug = await portal.RegisteredAsync(bo, OrganisationBuilders.Says());
        var (mine, theirs) = (await portal.EditingAsync(bo, slug), await portal.EditingAsync(anders, slug));
        (mine.Says.Description, mine.Says.Themes) = ("Min tekst", ["forskning"]);
        (theirs.Says.Description, theirs.Says.Themes) = ("Deres tekst", ["talent"]);
        (await SaveAsync(portal, anders, theirs)).IsDone.ShouldBeTrue();

        var late = await SaveAsync(portal, bo, mine);

        late.Refusal.Kind.ShouldBe(RefusalKind.Stale);
        var current = late.Refusal.Current.ShouldBeOfType<OrganisationInput>();
        current.Description.ShouldBe("Deres tekst");
        current.Themes.ShouldBe(["talent"]);
        mine.Says.Description.ShouldBe("Min tekst");
        (await portal.EditingAsync(bo, slug)).Says.Description.ShouldBe("Deres tekst");

        mine.Says.Version = current.Version;
        (await SaveAsync(portal, bo, mine)).IsDone.ShouldBeTrue();
        var stored = (await portal.EditingAsync(bo, slug)).Says;
        stored.Description.ShouldBe("Min tekst");
        stored.Themes.ShouldBe(["forskning"]);
    }

    [Theory, BothDatabases]
    public async Task Of_two_saves_at_once_one_is_stale(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var slug = await portal.RegisteredAsync(bo, OrganisationBuilders.Says());
        var forms = new[] { await portal.EditingAsync(bo, slug), await portal.EditingAsync(bo, slug) };
        (forms[0].Says.Summary, forms[1].Says.Summary) = ("Den første tekst.", "Den anden tekst.");

        var results = await Task.WhenAll(forms.Select(form => Task.Run(() => SaveAsync(portal, bo, form))));

        results.Count(result => result.IsDone).ShouldBe(1);
        results.Single(result => !result.IsDone).Refusal.Kind.ShouldBe(RefusalKind.Stale);
        var won = Array.FindIndex(results, result => result.IsDone);
        (await portal.EditingAsync(bo, slug)).Says.Summary.ShouldBe(forms[won].Says.Summary);
    }

    [Theory, BothDatabases]
    public async Task A_new_name_moves_the_page_and_every_former_address_leads_there(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var first = await portal.RegisteredAsync(bo, OrganisationBuilders.Says("Lysklinikken"));

        var second = await RenameAsync(portal, bo, first, "Mørkeklinikken");
        var third = await RenameAsync(portal, bo, second, "Dagklinikken");

        (second, third).ShouldBe(("moerkeklinikken", "dagklinikken"));
        foreach (var old in new[] { first, second })
        {
            var answer = await portal.Do<ReadOrganisation>().HandleAsync(Actor.Nobody, new(old), default);
            (answer.Refusal.Kind, answer.Refusal.Current).ShouldBe((RefusalKind.NotFound, third));
        }

        (await FoundAsync(portal, "lysklinikken")).ShouldBeEmpty();
        (await FoundAsync(portal, "dagklinikken")).ShouldBe([third]);
        (await portal.RegisteredAsync(bo, OrganisationBuilders.Says("Lysklinikken"))).ShouldBe(
            "lysklinikken-2",
            "the address is taken for ever"
        );
        (await portal.ReadAsync(db => db.Set<OldSlug>().CountAsync())).ShouldBe(2);
    }

    [Theory, BothDatabases]
    public async Task A_name_that_comes_back_still_leads_home(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var first = await portal.RegisteredAsync(bo, OrganisationBuilders.Says("Lysklinikken"));
        var second = await RenameAsync(portal, bo, first, "Mørkeklinikken");

        var back = await RenameAsync(portal, bo, second, "Lysklinikken");

        foreach (var address in new[] { first, second }.Where(address => address != back))
        {
            (await portal.Do<ReadOrganisation>().HandleAsync(Actor.Nobody, new(address), default)).Refusal.Current.ShouldBe(back);
        }

        (await portal.Do<ReadOrganisation>().HandleAsync(Actor.Nobody, new(back), default)).Value.Line.Name.ShouldBe("Lysklinikken");
    }

    [Theory, BothDatabases]
    public async Task The_address_stays_when_only_letters_change_size_and_the_page_follows_what_is_said(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var slug = await portal.RegisteredAsync(bo, OrganisationBuilders.Says("Lysklinikken"));
        var form = await portal.EditingAsync(bo, slug);
        (form.Says.Name, form.Says.Description, form.Says.Website) = ("LYSKLINIKKEN", "Nu med solfangere.", " ");
        (form.Says.Themes, form.Says.Competences) = (["talent", "talent", "opfundet"], ["radiologi"]);

        (await SaveAsync(portal, bo, form)).Value.ShouldBe(slug);

        var view = (await portal.Do<ReadOrganisation>().HandleAsync(bo, new(slug), default)).Value;
        (view.Line.Name, view.Website).ShouldBe(("LYSKLINIKKEN", null));
        view.Themes.ShouldBe(["talent"]);
        view.Competences.ShouldBe(["radiologi"]);
        (await FoundAsync(portal, "solfanger")).ShouldBe([slug]);
        (await FoundAsync(portal, "radiologi")).ShouldBe([slug]);
        (await portal.ReadAsync(db => db.Set<OldSlug>().CountAsync())).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task Nobody_takes_the_name_or_number_of_another_one(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var other = await portal.AnOrganisationAsync("Retina ApS", contact: false, cvr: "12345674");
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var slug = await portal.RegisteredAsync(bo, OrganisationBuilders.Says("Lysklinikken"));

        var name = await portal.EditingAsync(bo, slug);
        name.Says.Name = "Retina Aps";
        (await SaveAsync(portal, bo, name)).Refusal.Current.ShouldBe(other.Slug);
        var number = await portal.EditingAsync(bo, slug);
        number.Says.Cvr = "12 34 56 74";
        (await SaveAsync(portal, bo, number)).Refusal.Key.ShouldBe("Organisation.CvrTaken");
        var empty = await portal.EditingAsync(bo, slug);
        empty.Says.Name = "";
        (await SaveAsync(portal, bo, empty)).At("Name").ShouldNotBeNull();
        (await portal.EditingAsync(bo, slug)).Says.Name.ShouldBe("Lysklinikken");
    }

    private static Task<Result<string>> SaveAsync(TestPortal portal, Actor by, EditOrganisationInput form) =>
        portal.Do<EditOrganisation>().HandleAsync(by, form, default);

    private static async Task<string> RenameAsync(TestPortal portal, Actor by, string slug, string name)
    {
        var form = await portal.EditingAsync(by, slug);
        form.Says.Name = name;
        return (await SaveAsync(portal, by, form)).Value;
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(TestPortal portal, string words) =>
        [.. (await portal.Do<ListOrganisations>().HandleAsync(Actor.Nobody, new(words), default)).Items.Select(item => item.Line.Slug)];
}
