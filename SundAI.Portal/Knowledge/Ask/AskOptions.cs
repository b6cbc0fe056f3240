using SundAI.Portal.Platform.Settings;

namespace SundAI.Portal.Knowledge.Ask;

/// <summary>Who words the answers (<c>Ask:*</c>): nobody, or a language model behind an endpoint that speaks OpenAI's chat protocol.</summary>
public sealed class AskOptions : ISettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Ask";

    /// <summary>The endpoint's address, for instance <c>https://models.example/v1</c>. Empty: answers are quotations, and nothing is sent anywhere.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The key for it; may be empty.</summary>
    public string Key { get; set; } = "";

    /// <summary>The model's name.</summary>
    public string Model { get; set; } = "";

    /// <summary>How long a wording may take before the answer is quoted instead.</summary>
    public int TimeoutSeconds { get; set; } = 8;

    /// <inheritdoc />
    public IEnumerable<string> Problems(IHostEnvironment environment)
    {
        if (Endpoint.Length > 0 && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            yield return $"{Section}:{nameof(Endpoint)} is {Endpoint}; it is an address that begins with https:// or http://, or empty.";
        }

        if (Endpoint.Length > 0 && string.IsNullOrWhiteSpace(Model))
        {
            yield return $"{Section}:{nameof(Model)} is empty; with {Section}:{nameof(Endpoint)} it is the name of a model.";
        }

        if (TimeoutSeconds is < 1 or > 60)
        {
            yield return $"{Section}:{nameof(TimeoutSeconds)} is {TimeoutSeconds}; it is a number from 1 to 60.";
        }
    }
}
