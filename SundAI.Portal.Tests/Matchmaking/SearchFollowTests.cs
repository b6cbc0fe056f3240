using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Matchmaking;

public sealed class SearchFollowTests
{
    [Theory, BothDatabases]
    public async Task A_search_is_followed_once_and_nobody_follows_more_than_thirty_however_fast(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        foreach (var words in new[] { "Retinal images", "  retinal IMAGES " })
        {
            (await FollowAsync(portal, bo, new(words, nameof(Post), Theme: "data"))).IsDone.ShouldBeTrue();
        }

        (await FollowAsync(portal, bo, new("retinal images", nameof(Post)), "Øjne & <script>alert(1)</script>")).IsDone.ShouldBeTrue();
        var mine = (await portal.Do<ListSearches>().HandleAsync(bo, default)).Value.Lines;
        mine.Select(line => line.Name).ShouldBe(["Retinal images", "Øjne & <script>alert(1)</script>"]);
        mine[0].Wish.Address.ShouldBe("opslag?q=Retinal%20images&tema=data");

        await Task.WhenAll(
            Enumerable
                .Range(0, 27)
                .Select(number => FollowAsync(portal, bo, new($"ord{number}")))
                .Concat([FollowAsync(portal, bo, new("ord0"))])
        );
        for (var number = 0; number < 40; number++)
        {
            await FollowAsync(portal, bo, new($"ord{number}"));
        }

        var full = await FollowAsync(portal, bo, new("en til"));
        full.Refusal.Key.ShouldBe("Searches.TooMany");
        (await portal.ReadAsync(db => db.Set<SavedSearch>().CountAsync())).ShouldBe(SavedSearch.MostOfOne);

        (await portal.Do<StopSearch>().HandleAsync(bo, mine[0].Id, default)).IsDone.ShouldBeTrue();
        (await portal.Do<StopSearch>().HandleAsync(bo, mine[0].Id, default)).IsDone.ShouldBeTrue("twice is no mistake");
        (await FollowAsync(portal, bo, new("en til"))).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task What_asks_for_nothing_too_much_or_what_is_not_there_is_refused_in_words()
    {
        await using var portal = await TestPortal.StartAsync();
        var bo = await portal.AnAccountAsync("Bo Hansen");
        foreach (
            var empty in new SearchWish[]
            {
                new(null),
                new("  "),
                new("?! …"),
                new(null, nameof(Post)),
                new(null, Theme: "data"),
                new("–", nameof(Post), "data"),
            }
        )
        {
            (await FollowAsync(portal, bo, empty)).At("Words").ShouldNotBeNull(empty.ToString()).Key.ShouldBe("Searches.Empty");
        }

        (await FollowAsync(portal, bo, new(new string('x', 2000)))).At("Words")!.Key.ShouldBe("Check.TooLong");
        (await FollowAsync(portal, bo, new("010190-1234"))).At("Words")!.Key.ShouldBe("Check.Cpr");
        (await FollowAsync(portal, bo, new("ord"), new string('x', 121))).At("Name")!.Key.ShouldBe("Check.TooLong");
        foreach (
            var gone in new SearchWish[]
            {
                new("ord", "Person"),
                new("ord", "<script>"),
                new("ord", Theme: "findes-ikke"),
                new("ord", nameof(Post), Category: "x"),
                new("ord", nameof(Post), Region: new string('x', 5000)),
                new("ord", "Workshop", PostKind: PostKind.Need),
            }
        )
        {
            (await FollowAsync(portal, bo, gone)).Refusal.Kind.ShouldBe(RefusalKind.NotFound, gone.ToString());
        }

        (await portal.ReadAsync(db => db.Set<SavedSearch>().CountAsync())).ShouldBe(0);
        (await FollowAsync(portal, bo, new(null, nameof(Post), PostKind: PostKind.Offer, Subject: PostSubject.Data))).IsDone.ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task Searches_are_handed_out_to_their_person_and_go_with_the_account(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        await FollowAsync(portal, bo, new("nethindebilleder"), "Vores øjne");
        await portal.APostAsync((await portal.AnOrganisationAsync()).Contact);
        await portal.SettleAsync();
        (await portal.ReadAsync(db => db.Set<SearchHit>().CountAsync())).ShouldBe(1);
        var data = portal.Get<IEnumerable<IPersonalData>>().Single(part => part.Part == "searches");
        JsonSerializer
            .Serialize(await portal.ReadAsync(db => data.ExportAsync(db, bo.UserId!.Value, default)))
            .ShouldContain("[{\"Name\":\"Vores \\u00F8jne\",\"Words\":\"nethindebilleder\"");

        var goes = new DeleteAccount.Input(null, await portal.EmailOfAsync(bo));
        (await portal.Do<DeleteAccount>().HandleAsync(bo, goes, default)).IsDone.ShouldBeTrue();

        (await portal.ReadAsync(db => db.Set<SavedSearch>().CountAsync())).ShouldBe(0);
        (await portal.ReadAsync(db => db.Set<SearchHit>().CountAsync())).ShouldBe(0);
    }

    private static Task<Result> FollowAsync(TestPortal portal, Actor actor, SearchWish wish, string? name = null) =>
        portal.Do<FollowSearch>().HandleAsync(actor, new(wish, name), default);
}
