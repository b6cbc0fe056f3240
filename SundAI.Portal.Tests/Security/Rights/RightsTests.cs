using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Security.Rights;

/// <summary>Every use case, tried as every role.</summary>
public sealed class RightsTests
{
    private static readonly Roles[] Each =
    [
        Roles.Nobody,
        Roles.MemberWithoutOrganisation,
        Roles.MemberOfAnotherOrganisation,
        Roles.OwnMember,
        Roles.OwnContact,
        Roles.Facilitator,
        Roles.Administrator,
    ];

    public static IEnumerable<TheoryDataRow<string, Roles>> Tries() =>
        from row in RightsTable.All
        from role in Each
        select new TheoryDataRow<string, Roles>(row.UseCase.FullName!, role);

    // The last role that may: who sees and does most.
    public static IEnumerable<TheoryDataRow<string, Roles>> OneWhoMay() =>
        from row in RightsTable.All
        let last = Each.LastOrDefault(role => row.Allowed.HasFlag(role))
        where last != Roles.None
        select new TheoryDataRow<string, Roles>(row.UseCase.FullName!, last);

    [Theory]
    [MemberData(nameof(Tries))]
    public Task Each_role_may_do_exactly_what_its_row_says(string useCase, Roles role) => TryAsync(Database.Sqlite, useCase, role);

    // Who may not is stopped by the same words on both databases; what the act itself asks of the database may differ.
    [Theory]
    [MemberData(nameof(OneWhoMay))]
    public Task Every_act_is_done_on_PostgreSQL_too(string useCase, Roles role) => TryAsync(Database.Postgres, useCase, role);

    [Fact]
    public void Every_use_case_and_query_has_exactly_one_row()
    {
        var useCases = typeof(Program).Assembly.GetTypes().Where(UseCaseRegistration.IsUseCase).Select(type => type.FullName).Order();
        var rows = RightsTable.All.Select(row => row.UseCase.FullName).Order().ToList();

        useCases.Except(rows).ShouldBeEmpty("Use cases without a row: say in Security/Rights who may.");
        rows.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty("Rows that are there twice.");
    }

    private static async Task TryAsync(Database database, string useCase, Roles role)
    {
        var row = RightsTable.All.Single(one => one.UseCase.FullName == useCase);
        await using var portal = await TestPortal.StartAsync(database);
        var scene = await RightsScene.SetAsync(portal);
        var outcome = await row.Act(scene, await scene.ActorAsync(role));

        Describe(outcome).ShouldBe(Expected(row, role));
    }

    private static string Expected(RightsRow row, Roles role) =>
        row.Allowed.HasFlag(role) ? "done"
        : row.ToldWhy.HasFlag(role) ? "told why"
        : "refused";

    private static string Describe(object? outcome) =>
        outcome switch
        {
            null => "refused",
            Result { IsDone: false } result when result.Refusal.Kind is RefusalKind.NotAllowed or RefusalKind.NotFound => "refused",
            Result { IsDone: false } result
                when result.Refusal.Kind is RefusalKind.Invalid && !result.Refusal.Key.StartsWith("Check.", StringComparison.Ordinal) =>
                "told why",
            Result { IsDone: false } result => string.Join(
                ", ",
                result.Refusals.Select(refusal => $"{refusal.Kind} {refusal.Key} at {refusal.Field}")
            ),
            _ => "done",
        };
}
