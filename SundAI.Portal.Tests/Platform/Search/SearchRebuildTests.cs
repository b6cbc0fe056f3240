using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Commands;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Tests.Platform.Search;

public sealed class SearchRebuildTests
{
    [Theory, BothDatabases]
    public async Task The_verb_builds_every_kind_as_it_was_saved_and_takes_out_what_is_of_nothing(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await portal.Get<DatabasePreparation>().SeedAsync(demo: true, default);
        var saved = await RowsAsync(portal);
        saved.Select(row => row.Kind).Distinct().Order().ShouldBe(portal.Get<IEnumerable<ISearchSource>>().Select(one => one.Kind).Order());
        await portal.WriteAsync(async db =>
        {
            // One in three is lost, one in three is wrong; and there are strays of a kind that exists and of one that does not.
            var rows = await db.Set<SearchRow>().OrderBy(row => row.Id).ToListAsync();
            db.Set<SearchRow>().RemoveRange(rows.Where((_, index) => index % 3 == 0));
            foreach (var row in rows.Where((_, index) => index % 3 == 1))
            {
                row.Become(new SearchEntry(row.Kind, row.EntityId, "forkert", "Forkert", "Wrong", "qvzx"));
            }

            db.Set<SearchRow>().Add(Stray("Organisation"));
            db.Set<SearchRow>().Add(Stray("Nothing"));
            return true;
        });

        var verb = portal.Get<IEnumerable<ICommandVerb>>().Select(one => one.Describe()).Single(one => one.Name == "index");
        (await verb.Parse([]).InvokeAsync(cancellationToken: default)).ShouldBe(0);

        (await RowsAsync(portal)).ShouldBe(saved);
        await using var after = portal.Open();
        (await SearchIndex.Rows(after, "qvzx").AnyAsync()).ShouldBeFalse("the full text must follow");
        (await SearchIndex.Rows(after, "algoritme").AnyAsync()).ShouldBeTrue();
    }

    private static SearchRow Stray(string kind) =>
        new SearchRow().Become(new SearchEntry(kind, Guid.CreateVersion7(), "væk", "Forkert", "Wrong", "væk"));

    private static Task<List<Row>> RowsAsync(TestPortal portal) =>
        portal.ReadAsync(db =>
            db.Set<SearchRow>()
                .OrderBy(row => row.Kind)
                .ThenBy(row => row.EntityId)
                .Select(row => new Row(row.Kind, row.EntityId, row.Path, row.TitleDa, row.TitleEn, row.Words, row.Audience))
                .ToListAsync()
        );

    private sealed record Row(string Kind, Guid EntityId, string Path, string TitleDa, string TitleEn, string Words, Audience Audience);
}
