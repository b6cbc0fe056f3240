using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Tests.Infrastructure;

namespace SundAI.Portal.Tests.Security.Rights;

public sealed class RightsTests
{
    private static readonly IReadOnlyList<RightsRow> Table =
    [
        .. typeof(RightsTable)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(RightsTable)))
            .SelectMany(type => ((RightsTable)Activator.CreateInstance(type)!).Rows),
    ];

    public static TheoryData<string> UseCases => [.. Table.Select(row => row.UseCase.FullName!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(UseCases))]
    public async Task Only_those_who_may_get_through(string useCase)
    {
        var row = Table.Single(known => known.UseCase.FullName == useCase);
        await using var portal = await TestPortal.StartAsync(Database.Sqlite);
        var stage = await Stage.SetAsync(portal);
        var wrong = new List<string>();
        foreach (var (who, actor) in stage.Actors)
        {
            var result = await row.AskAsync(stage, actor);
            var refused = result.Refusals.Any(refusal => refusal.Kind is RefusalKind.NotAllowed or RefusalKind.NotFound);
            if (refused == row.Allowed.HasFlag(who))
            {
                wrong.Add($"{who} was {(refused ? "refused" : "let through")}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_use_case_and_query_has_exactly_one_row()
    {
        var useCases = typeof(Program).Assembly.GetTypes().Where(UseCaseRegistration.IsUseCase).Select(type => type.FullName!).ToList();
        var rows = Table.Select(row => row.UseCase.FullName!).ToList();
        useCases.Except(rows).ShouldBeEmpty();
        rows.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }
}
