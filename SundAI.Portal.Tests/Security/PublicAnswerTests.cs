namespace SundAI.Portal.Tests.Security;

/// <summary>Drafts, what a moderator took down, and people who do not want to be found are in nothing that machines read.</summary>
[Collection(nameof(PublicScene))]
public sealed class PublicAnswerTests(PublicScene scene)
{
    private static readonly string[] Addresses =
    [
        "/sitemap.xml",
        "/feed.atom",
        "/feed/opslag.atom",
        "/feed/workshops.atom",
        "/feed/anbefalinger.atom",
        "/feed/organisationer.atom",
        "/temaer/data.atom",
        "/temaer/regulering.atom",
        "/temaer/regulering.ics",
    ];

    [Fact]
    public async Task What_nobody_may_see_is_in_no_feed_sitemap_or_calendar()
    {
        foreach (var address in Addresses)
        {
            var said = await scene.Client.GetStringAsync(address);
            said.ShouldNotContain(PublicScene.Secret, Case.Insensitive, address);
            said.ShouldNotContain("fjernet", Case.Insensitive, address);
        }

        (await scene.Client.GetStringAsync("/feed/opslag.atom")).ShouldContain(scene.Post, Case.Sensitive, "what is public is there");
    }
}
