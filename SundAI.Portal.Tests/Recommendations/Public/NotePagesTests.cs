using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Tests.Recommendations.Public;

public sealed class NotePagesTests
{
    private const string Script = "<script>alert(1)</script>";

    [Fact]
    public async Task Anyone_reads_notes_in_both_languages_without_a_form_to_post_and_no_script_runs()
    {
        await using var server = PortalServer.Start();
        var (slug, draft) = await ArrangeAsync(server);
        using var client = server.Client();
        foreach (var language in new[] { "", "/en" })
        {
            foreach (
                var path in new[]
                {
                    "",
                    $"/{slug}",
                    $"/{slug}/v/1",
                    "/opfoelgning",
                    "?side=x&tema=x&status=x&q=%22",
                    "/opfoelgning?side=-4&ejer=x",
                }
            )
            {
                var answer = await client.GetAsync($"{language}/anbefalinger{path}");
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
                var html = await answer.Content.ReadAsStringAsync();
                html.ShouldNotContain("method=\"post\"");
                html.ShouldNotContain(Script);
            }

            foreach (var path in new[] { draft, $"{draft}/v/1", $"{slug}/v/99", $"{slug}/anbefaling/1", "findes-ikke" })
            {
                (await client.GetAsync($"{language}/anbefalinger/{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            }
        }

        (await client.GetStringAsync($"/anbefalinger/{slug}")).ShouldContain("&lt;script&gt;");
        server.Troubles.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to_before_speaking()
    {
        await using var server = PortalServer.Start();
        var (slug, _) = await ArrangeAsync(server);
        using var client = server.Client();
        var answer = await client.GetAsync($"/anbefalinger/{slug}/kommentar?afsnit=x");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("konto/log-ind");
    }

    private static async Task<(string Slug, string Draft)> ArrangeAsync(PortalServer server)
    {
        using var scope = server.Services.CreateScope();
        var facilitator = await FacilitatorAsync(server);
        NotePart[] parts = [new(ParagraphKind.Paragraph, Script), new(ParagraphKind.Recommendation, $"Gør det {Script}")];
        var start = scope.ServiceProvider.GetRequiredService<StartNote>();
        var slug = await start.HandleAsync(facilitator, new StartNoteInput(null, "Klar besked", Script, ["data"], parts), default);
        var draft = await start.HandleAsync(facilitator, new StartNoteInput(null, "Et udkast", null, null, parts), default);
        await using var db = server.Open();
        var id = await db.Set<RecommendationNote>().Where(row => row.Slug == slug.Value).Select(row => row.Id).SingleAsync();
        var lastDay = When.Date(server.Clock.GetUtcNow().UtcDateTime).AddDays(7);
        var open = scope.ServiceProvider.GetRequiredService<OpenConsultation>();
        (await open.HandleAsync(facilitator, new OpenConsultationInput(id, lastDay), default)).IsDone.ShouldBeTrue();
        return (slug.Value, draft.Value);
    }

    private static async Task<Actor> FacilitatorAsync(PortalServer server)
    {
        await using var db = server.Open();
        var user = new IdentityUser<Guid>("frida@test.example") { Id = Guid.CreateVersion7(), Email = "frida@test.example" };
        var role = await db.Set<IdentityRole<Guid>>().SingleAsync(row => row.Name == PortalRole.Facilitator);
        db.Set<IdentityUser<Guid>>().Add(user);
        db.Set<IdentityUserRole<Guid>>().Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role.Id });
        db.Set<Person>().Add(new Person(user.Id, "Frida", "frida", Language.Danish));
        await db.SaveChangesAsync();
        return new Actor(user.Id);
    }
}
