using SundAI.Portal.Accounts;

namespace SundAI.Portal.Tests.Security.Rights;

/// <summary>
/// One feature's rows of the table of rights: for each use case and query who may, and an act that would succeed if they may.
/// Tables are found by reflection.
/// </summary>
internal abstract class RightsTable
{
    private readonly List<RightsRow> rows = [];

    public IReadOnlyList<RightsRow> Rows => rows;

    /// <summary>All tables' rows.</summary>
    public static IReadOnlyList<RightsRow> All { get; } =
    [
        .. typeof(RightsTable)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(RightsTable)) && !type.IsAbstract)
            .SelectMany(type => ((RightsTable)Activator.CreateInstance(type)!).Rows),
    ];

    /// <summary>A row.</summary>
    /// <param name="allowed">For these the act is done; all others are refused with NotAllowed or NotFound (or get null).</param>
    /// <param name="act">Arranges what the act needs and does it as <c>actor</c>: <c>async (on, useCase, actor) => await useCase.HandleAsync(actor, …)</c>.</param>
    /// <param name="toldWhy">These are refused too, but in the feature's own words (for instance: join an organisation first).</param>
    protected void Row<TUseCase>(Roles allowed, Func<RightsScene, TUseCase, Actor, Task<object?>> act, Roles toldWhy = Roles.None)
        where TUseCase : class =>
        rows.Add(new RightsRow(typeof(TUseCase), allowed, toldWhy, (on, actor) => act(on, on.Portal.Do<TUseCase>(), actor)));
}

/// <summary>One use case in the table of rights.</summary>
internal sealed record RightsRow(Type UseCase, Roles Allowed, Roles ToldWhy, Func<RightsScene, Actor, Task<object?>> Act);
