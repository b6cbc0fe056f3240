using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using SundAI.Portal.Platform.Api;
using SundAI.Portal.Platform.Settings;

namespace SundAI.Portal.Platform.Security;

/// <summary>How often one address may do what costs or what an attacker would repeat (<c>Limits:*</c>).</summary>
public sealed class LimitOptions : ISettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Limits";

    /// <summary>Posts to <c>/konto/…</c> a minute from one address: sign-in, sign-up, forgotten password.</summary>
    public int AccountPostsPerMinute { get; set; } = 20;

    /// <summary>Calls of the read API a minute from one address.</summary>
    public int ApiPerMinute { get; set; } = 120;

    /// <summary>Questions to <c>/spoerg</c> a minute from one address.</summary>
    public int AskPerMinute { get; set; } = 20;

    /// <summary>Open introductions that one person may have asked for.</summary>
    public int OpenIntroductionsPerPerson { get; set; } = 20;

    /// <summary>Introductions that one person may ask for a day: each is a mail to somebody.</summary>
    public int IntroductionsPerDay { get; set; } = 10;

    /// <summary>People of one side whom one introduction is mailed to; the others are told in the portal.</summary>
    public int IntroductionAddressees { get; set; } = 3;

    /// <summary>Forms of introductions a minute from one address: asking, answering, writing to each other.</summary>
    public int IntroductionPostsPerMinute { get; set; } = 30;

    /// <summary>Days until who has the turn in an introduction is reminded.</summary>
    public int IntroductionReminderDays { get; set; } = 3;

    /// <summary>Days until they are reminded for the last time.</summary>
    public int IntroductionSecondReminderDays { get; set; } = 7;

    /// <summary>Days until another colleague is asked, if there is one.</summary>
    public int IntroductionColleagueDays { get; set; } = 10;

    /// <summary>Days until it expires.</summary>
    public int IntroductionExpiryDays { get; set; } = 21;

    /// <summary>Days after a yes until both sides are asked what came of it.</summary>
    public int IntroductionOutcomeDays { get; set; } = 30;

    /// <summary>Days before the last day of a post at which those who keep it are asked whether it still holds.</summary>
    public int PostReminderDays { get; set; } = 7;

    /// <summary>Pictures that are sent a minute from one address.</summary>
    public int UploadsPerMinute { get; set; } = 10;

    /// <summary>Questions that one person may ask a day, those that are closed already not counted.</summary>
    public int OpenQuestionsPerDay { get; set; } = 5;

    /// <summary>Answers that one person may give a day: each is a mail to all who follow the question.</summary>
    public int AnswersPerDay { get; set; } = 50;

    /// <summary>Posts of one person that may be published for the first time a day: each is a mail to all who follow.</summary>
    public int PostsPerDay { get; set; } = 10;

    /// <summary>Organisations that one person may ask a day to speak for: each is a mail to its contacts.</summary>
    public int MembershipRequestsPerDay { get; set; } = 5;

    /// <summary>Days until whoever was refused or taken out may ask the same organisation again.</summary>
    public int MembershipPauseDays { get; set; } = 30;

    /// <summary>Organisations that one person may register a day.</summary>
    public int OrganisationsPerDay { get; set; } = 5;

    /// <inheritdoc />
    public IEnumerable<string> Problems(IHostEnvironment environment)
    {
        (string Name, int Value)[] turns =
        [
            (nameof(IntroductionReminderDays), IntroductionReminderDays),
            (nameof(IntroductionSecondReminderDays), IntroductionSecondReminderDays),
            (nameof(IntroductionColleagueDays), IntroductionColleagueDays),
            (nameof(IntroductionExpiryDays), IntroductionExpiryDays),
        ];
        (string Name, int Value)[] numbers =
        [
            (nameof(AccountPostsPerMinute), AccountPostsPerMinute),
            (nameof(ApiPerMinute), ApiPerMinute),
            (nameof(AskPerMinute), AskPerMinute),
            (nameof(UploadsPerMinute), UploadsPerMinute),
            (nameof(OpenIntroductionsPerPerson), OpenIntroductionsPerPerson),
            (nameof(IntroductionsPerDay), IntroductionsPerDay),
            (nameof(IntroductionAddressees), IntroductionAddressees),
            (nameof(IntroductionPostsPerMinute), IntroductionPostsPerMinute),
            .. turns,
            (nameof(IntroductionOutcomeDays), IntroductionOutcomeDays),
            (nameof(PostReminderDays), PostReminderDays),
            (nameof(OpenQuestionsPerDay), OpenQuestionsPerDay),
            (nameof(AnswersPerDay), AnswersPerDay),
            (nameof(PostsPerDay), PostsPerDay),
            (nameof(MembershipRequestsPerDay), MembershipRequestsPerDay),
            (nameof(MembershipPauseDays), MembershipPauseDays),
            (nameof(OrganisationsPerDay), OrganisationsPerDay),
        ];
        foreach (var (name, value) in numbers.Where(number => number.Value is < 1 or > Most))
        {
            yield return $"{Section}:{name} is {value}; it is a number from 1 to {Most}.";
        }

        foreach (var (sooner, later) in turns.Zip(turns.Skip(1)).Where(pair => pair.First.Value >= pair.Second.Value))
        {
            yield return $"{Section}:{sooner.Name} is {sooner.Value}; it must be less than {Section}:{later.Name}, which is {later.Value}.";
        }
    }

    private const int Most = 10_000;
}

internal static class RateLimits
{
    public static IServiceCollection AddPortalRateLimits(this IServiceCollection services)
    {
        services.AddSettings<LimitOptions>(LimitOptions.Section);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = SayWhyAsync;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        });
        return services;
    }

    // An answer without words would be given the page for what is not found.
    private static async ValueTask SayWhyAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var context = rejected.HttpContext;
        var seconds = 60;
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (ApiEndpoints.IsApi(context))
        {
            await context.Problem(StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
            return;
        }

        var about = new Dictionary<string, object?>
        {
            [nameof(TooOftenPage.Seconds)] = seconds,
            [nameof(TooOftenPage.What)] =
                IsAsking(context.Request) ? TooOftenWhat.Ask
                : IsIntroductionPost(context.Request) ? TooOftenWhat.Introduction
                : IsUpload(context.Request) ? TooOftenWhat.Upload
                : TooOftenWhat.Account,
        };
        await new RazorComponentResult<TooOftenPage>(about) { StatusCode = StatusCodes.Status429TooManyRequests }.ExecuteAsync(context);
    }

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        var limits = context.RequestServices.GetRequiredService<IOptionsMonitor<LimitOptions>>().CurrentValue;
        return ApiEndpoints.IsApi(context) ? AMinute(context, "api", limits.ApiPerMinute)
            : IsAccountPost(context.Request) ? AMinute(context, "konto", limits.AccountPostsPerMinute)
            : IsAsking(context.Request) ? AMinute(context, "ask", limits.AskPerMinute)
            : IsIntroductionPost(context.Request) ? AMinute(context, "introduktioner", limits.IntroductionPostsPerMinute)
            : IsUpload(context.Request) ? AMinute(context, "upload", limits.UploadsPerMinute)
            : RateLimitPartition.GetNoLimiter("");
    }

    // The page alone costs nothing; a question does.
    private static bool IsAsking(HttpRequest request) =>
        request.Path.StartsWithSegments("/spoerg") && request.Query["q"].Any(words => !string.IsNullOrWhiteSpace(words));

    private static bool IsAccountPost(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments("/konto");

    private static bool IsIntroductionPost(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments("/introduktioner");

    private static bool IsUpload(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.Path.StartsWithSegments("/organisationer")
        && request.Path.Value!.TrimEnd('/').EndsWith("/logo", StringComparison.OrdinalIgnoreCase);

    // Whoever has one IPv6 address has at least the 2^64 that begin with the same half.
    private static string Visitor(IPAddress? address) =>
        address switch
        {
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)),
            _ => $"{address}",
        };

    private static RateLimitPartition<string> AMinute(HttpContext context, string what, int limit) =>
        RateLimitPartition.GetFixedWindowLimiter(
            $"{what} {Visitor(context.Connection.RemoteIpAddress)}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1) }
        );
}
