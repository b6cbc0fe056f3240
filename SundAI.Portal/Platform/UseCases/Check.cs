using System.Net.Mail;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Platform.UseCases;

/// <summary>Collects what is wrong with an input, each said beside its field, in words that every feature shares.</summary>
public sealed class Check
{
    private readonly List<Refusal> refusals = [];

    /// <summary>Everything found so far.</summary>
    public List<Refusal> Refusals => refusals;

    /// <summary>Whether something was found.</summary>
    public bool Failed => refusals.Count > 0;

    /// <summary>A text that must be there, at most <paramref name="max"/> characters.</summary>
    public Check Text(string field, string? value, int max, int min = 1)
    {
        var length = value?.Trim().Length ?? 0;
        if (min > 0 && !VisibleText.IsIn(value))
        {
            return Add(field, "Check.Required");
        }

        if (length < min)
        {
            return Add(field, "Check.TooShort", min);
        }

        if (length > max)
        {
            return Add(field, "Check.TooLong", max, length);
        }

        if (VisibleText.Hides(value))
        {
            return Add(field, "Check.Hidden");
        }

        // No patient data in this portal: a person's number is refused wherever it is typed.
        return CprNumber.IsIn(value) ? Add(field, "Check.Cpr") : this;
    }

    /// <summary>A text of one line that must be there: a name, a title, a purpose. It is read beside words of the portal's own.</summary>
    public Check Line(string field, string? value, int max, int min = 1)
    {
        var found = refusals.Count;
        Text(field, value, max, min);
        return found == refusals.Count && VisibleText.Breaks(value?.Trim()) ? Add(field, "Check.OneLine") : this;
    }

    /// <summary>A text of one line that may be missing.</summary>
    public Check OptionalLine(string field, string? value, int max) => Line(field, value, max, min: 0);

    /// <summary>A text that may be missing, at most <paramref name="max"/> characters.</summary>
    public Check OptionalText(string field, string? value, int max) => Text(field, value, max, min: 0);

    /// <summary>One of several must be chosen.</summary>
    public Check Chosen(string field, bool chosen) => chosen ? this : Add(field, "Check.Choose");

    /// <summary>One or more of several must be chosen.</summary>
    public Check SomeChosen(string field, bool chosen) => chosen ? this : Add(field, "Check.ChooseSome");

    /// <summary>An e-mail address.</summary>
    public Check Email(string field, string? value) =>
        value is { Length: <= 254 }
        && MailAddress.TryCreate(value, out var address)
        && address.Address == value.Trim()
        && value.Contains('.')
            ? this
            : Add(field, "Check.Email");

    /// <summary>A web address that a browser may open: http or https, or nothing.</summary>
    public Check OptionalWebAddress(string field, string? value) =>
        string.IsNullOrWhiteSpace(value) || (value.Length <= 300 && IsWebAddress(value.Trim())) ? this : Add(field, "Check.WebAddress");

    /// <summary>
    /// Whether an address leads to a site that its reader sees in it: nobody stands before the host, as in <c>https://atv.dk@elsewhere.example</c>,
    /// and nothing in it is invisible.
    /// </summary>
    public static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0
        && !address.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))
        && !VisibleText.Hides(address);

    /// <summary>Any rule of a feature, in the feature's own words.</summary>
    public Check That(bool holds, string field, Refusal otherwise)
    {
        if (!holds)
        {
            refusals.Add(otherwise.At(field));
        }

        return this;
    }

    private Check Add(string field, string key, params object[] arguments)
    {
        refusals.Add(Refusal.Of<PlatformText>(key, arguments).At(field));
        return this;
    }
}
