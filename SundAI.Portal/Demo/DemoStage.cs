using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Demo;

/// <summary>What the demo's scenes share: the clock, the use cases on it, and who is who.</summary>
internal sealed class DemoStage(IServiceProvider services, DemoClock clock)
{
    private readonly Dictionary<string, (Guid Id, string Slug)> organisations = [];
    private readonly Dictionary<string, List<Actor>> people = [];

    public DemoClock Clock => clock;

    public Actor Facilitator { get; set; } = Actor.Nobody;

    public Actor Administrator { get; set; } = Actor.Nobody;

    /// <summary>A use case that believes the demo's clock.</summary>
    public T Do<T>() => ActivatorUtilities.CreateInstance<T>(services, Parts(typeof(T)));

    public void Add(string organisation, Guid id, string slug) => organisations[organisation] = (id, slug);

    public void Add(string organisation, Actor actor) =>
        (people.TryGetValue(organisation, out var list) ? list : people[organisation] = []).Add(actor);

    public Guid Id(string organisation) => organisations[organisation].Id;

    public string Slug(string organisation) => organisations[organisation].Slug;

    /// <summary>The organisation's contact.</summary>
    public Actor Of(string organisation) => people[organisation][0];

    public IEnumerable<Actor> Everybody => people.Values.SelectMany(list => list);

    /// <summary>The demo is written by the portal's own rules: what they refuse is a mistake in the demo.</summary>
    public static T Done<T>(Result<T> result) => result.IsDone ? result.Value : throw Refused(result);

    public static void Done(Result result)
    {
        if (!result.IsDone)
        {
            throw Refused(result);
        }
    }

    private static InvalidOperationException Refused(Result result) =>
        new($"The demo was refused: {string.Join(", ", result.Refusals.Select(refusal => $"{refusal.Field} {refusal.Key}"))}");

    private object[] Parts(Type type) =>
        type.GetConstructors()[0].GetParameters().Any(parameter => parameter.ParameterType == typeof(TimeProvider)) ? [clock] : [];
}
