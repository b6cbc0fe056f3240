using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Tests.Ecosystem.Following;

public sealed class FollowThemeTests
{
    [Theory, BothDatabases]
    public async Task A_person_follows_and_stops_and_doing_either_twice_changes_nothing(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var ane = await portal.AnAccountAsync("Ane Ås");
        await portal.FollowsAsync(bo, "regulering");
        await portal.FollowsAsync(bo, "regulering");
        await portal.FollowsAsync(bo, "data");
        (await FollowedAsync(portal, bo)).ShouldBe(["data", "regulering"]);
        (await FollowedAsync(portal, ane)).ShouldBeEmpty();
        (await FollowedAsync(portal, Actor.Nobody)).ShouldBeEmpty();

        await portal.FollowsAsync(bo, "regulering", follow: false);
        await portal.FollowsAsync(bo, "regulering", follow: false);
        (await FollowedAsync(portal, bo)).ShouldBe(["data"]);

        foreach (var forged in new[] { "", "findes-ikke", "<script>", new string('x', 5000) })
        {
            (await portal.Do<FollowTheme>().HandleAsync(bo, new(forged, true), default)).IsDone.ShouldBeFalse();
        }

        (await portal.ReadAsync(db => db.Set<ThemeFollow>().CountAsync())).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Two_clicks_at_once_follow_once(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => portal.FollowsAsync(bo, "data")));
        (await FollowedAsync(portal, bo)).ShouldBe(["data"]);
    }

    [Theory, BothDatabases]
    public async Task What_a_person_follows_is_handed_out_to_them_and_goes_with_the_account(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        await portal.FollowsAsync(bo, "regulering");
        var data = portal.Get<IEnumerable<IPersonalData>>().Single(part => part.Part == "person");
        var handedOut = await portal.ReadAsync(db => data.ExportAsync(db, bo.UserId!.Value, default));
        JsonSerializer.Serialize(handedOut).ShouldContain("\"ThemeSlug\":\"regulering\"");

        var goes = new DeleteAccount.Input(null, await portal.EmailOfAsync(bo));
        (await portal.Do<DeleteAccount>().HandleAsync(bo, goes, default)).IsDone.ShouldBeTrue();

        (await portal.ReadAsync(db => db.Set<ThemeFollow>().CountAsync())).ShouldBe(0);
    }

    private static async Task<IReadOnlyList<string>> FollowedAsync(TestPortal portal, Actor actor) =>
        [.. (await portal.Do<ListFollowedThemes>().HandleAsync(actor, default)).Select(theme => theme.Slug)];
}

internal static class FollowBuilders
{
    /// <summary>Somebody follows a theme from now on, or stops.</summary>
    public static async Task FollowsAsync(this TestPortal portal, Actor actor, string theme, bool follow = true) =>
        (await portal.Do<FollowTheme>().HandleAsync(actor, new(theme, follow), default)).IsDone.ShouldBeTrue();
}
