using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Tests.Infrastructure;

namespace SundAI.Portal.Tests.Security.Rights;

/// <summary>Everybody who may knock at a use case.</summary>
[Flags]
public enum Who
{
    None = 0,

    /// <summary>Not signed in.</summary>
    Nobody = 1,

    /// <summary>An account that speaks for no organisation.</summary>
    Loner = 2,

    /// <summary>Speaks for another organisation.</summary>
    Stranger = 4,

    /// <summary>Speaks for the organisation that the thing belongs to.</summary>
    Member = 8,

    /// <summary>Contact of the organisation that the thing belongs to.</summary>
    Contact = 16,

    Facilitator = 32,

    Administrator = 64,

    /// <summary>Facilitators and administrators.</summary>
    Staff = Facilitator | Administrator,

    /// <summary>Everybody of the organisation that the thing belongs to.</summary>
    Own = Member | Contact,

    /// <summary>Every account.</summary>
    SignedIn = Loner | Stranger | Own | Staff,

    Everybody = Nobody | SignedIn,
}

/// <summary>
/// A feature's rows, one for each of its use cases and queries: who may, and how to ask. Whoever may not must be refused with
/// »not allowed« or »not found«. Subclasses are found by reflection.
/// </summary>
public abstract class RightsTable
{
    private readonly List<RightsRow> rows = [];

    internal IReadOnlyList<RightsRow> Rows => rows;

    /// <summary>A use case that answers a <see cref="Result"/>; whether what is asked makes sense otherwise does not matter.</summary>
    private protected void Row<T>(Who allowed, Func<T, Stage, Actor, Task<Result>> ask)
        where T : notnull => rows.Add(new RightsRow(typeof(T), allowed, (stage, actor) => ask(stage.Portal.Do<T>(), stage, actor)));

    /// <summary>A query whose answer is null for whoever may not see.</summary>
    private protected void Query<T>(Who allowed, Func<T, Stage, Actor, Task<object?>> ask)
        where T : notnull =>
        rows.Add(
            new RightsRow(
                typeof(T),
                allowed,
                async (stage, actor) => await ask(stage.Portal.Do<T>(), stage, actor) is null ? Refusal.NotFound : Result.Done
            )
        );
}

/// <summary>One row of the table.</summary>
internal sealed record RightsRow(Type UseCase, Who Allowed, Func<Stage, Actor, Task<Result>> AskAsync);

/// <summary>A portal with one of each who may knock, and the organisation that things belong to.</summary>
internal sealed class Stage
{
    public required TestPortal Portal { get; init; }

    /// <summary>The organisation that the thing belongs to.</summary>
    public required Organisation Own { get; init; }

    /// <summary>Another organisation, with a contact.</summary>
    public required Organisation Other { get; init; }

    public required IReadOnlyDictionary<Who, Actor> Actors { get; init; }

    public Actor Contact => Actors[Who.Contact];

    public Actor Stranger => Actors[Who.Stranger];

    public Actor Facilitator => Actors[Who.Facilitator];

    public Actor Administrator => Actors[Who.Administrator];

    public static async Task<Stage> SetAsync(TestPortal portal)
    {
        var (own, contact) = await portal.AnOrganisationAsync("Egen Organisation", contact: "Katrine Kontakt");
        var (other, stranger) = await portal.AnOrganisationAsync("Anden Organisation", type: "hospital", contact: "Fremmed Fra Andre");
        return new Stage
        {
            Portal = portal,
            Own = own,
            Other = other,
            Actors = new Dictionary<Who, Actor>
            {
                [Who.Nobody] = Actor.Nobody,
                [Who.Loner] = await portal.AnAccountAsync("Ene Ensom"),
                [Who.Stranger] = stranger,
                [Who.Member] = await portal.JoinsAsync(await portal.AnAccountAsync("Mette Medlem"), own),
                [Who.Contact] = contact,
                [Who.Facilitator] = await portal.AFacilitatorAsync(),
                [Who.Administrator] = await portal.AnAdministratorAsync(),
            },
        };
    }
}
