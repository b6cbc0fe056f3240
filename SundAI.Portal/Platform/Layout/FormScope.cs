using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Platform.Layout;

/// <summary>What the parts of one form know of each other: its fields by name, and whether it is being saved.</summary>
public sealed class FormScope
{
    private readonly Dictionary<string, FormPlace> places = [];

    /// <summary>Something changed that the form's parts draw.</summary>
    public event Action? Changed;

    /// <summary>What the use case answered, if it was asked.</summary>
    public Result? Result { get; private set; }

    /// <summary>Whether the form is on its way, or has left for good.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Where a field stands.</summary>
    /// <param name="field">The input's property.</param>
    public FormPlace? Find(string? field) => field is not null && places.TryGetValue(field, out var place) ? place : null;

    /// <summary>A field says its name and where it stands.</summary>
    /// <param name="field">The input's property.</param>
    /// <param name="place">Its label and the way to it.</param>
    public void Add(string field, FormPlace place)
    {
        var known = places.TryGetValue(field, out var before) && before.Label == place.Label && before.Id == place.Id;
        places[field] = place;
        if (!known)
        {
            Changed?.Invoke();
        }
    }

    /// <summary>Tells the form's parts what the use case answered. They may have no other reason to draw themselves again.</summary>
    internal void Answer(Result? result)
    {
        if (!ReferenceEquals(Result, result))
        {
            Result = result;
            Changed?.Invoke();
        }
    }

    /// <summary>Tells the form's parts whether it is being saved.</summary>
    internal void Become(bool busy)
    {
        IsBusy = busy;
        Changed?.Invoke();
    }
}

/// <summary>A field of a form, for those who lead to it.</summary>
/// <param name="Label">What it is called on the page.</param>
/// <param name="Id">The element that takes what is typed, where it has a name of its own.</param>
/// <param name="FocusAsync">Goes there, on member pages; null where the link itself does.</param>
public sealed record FormPlace(string Label, string Id, Func<Task>? FocusAsync = null);
