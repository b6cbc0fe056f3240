using System.CommandLine;

namespace SundAI.Portal.Platform.Commands;

/// <summary>A verb of the command line that a feature brings: <c>dotnet run --project SundAI.Portal -- VERB</c>.</summary>
public interface ICommandVerb
{
    /// <summary>Describes the verb, its arguments and what it does. It ends with 0 when it did it.</summary>
    Command Describe();
}
