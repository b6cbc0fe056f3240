using System.Text;
using SundAI.Portal.Accounts;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Platform.Layout;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Workshops.Agenda;
using SundAI.Portal.Workshops.Components;
using SundAI.Portal.Workshops.Meetings;
using SundAI.Portal.Workshops.Registrations;

namespace SundAI.Portal.Workshops;

/// <summary>Workshops: agenda, registration, meetings and the live room.</summary>
internal static class WorkshopsFeature
{
    public static IServiceCollection AddWorkshops(this IServiceCollection services)
    {
        services.AddUseCases<WorkshopsText>();
        services.AddTransient<ParticipantMail>();
        services.AddTransient<MeetingMail>();
        services.AddTransient<MeetingRelease>();
        services.AddTransient<ISearchSource, WorkshopSearchSource>();
        services.AddTransient<IFeedSource, WorkshopFeed>();
        services.AddTransient<WorkshopEvents>();
        services.AddTransient<IPersonalData, WorkshopsPersonalData>();
        services.AddLink<WorkshopsText>(NavigationPlace.Header, 40, "workshops", "Nav.Workshops");
        services.AddSlot<IntroductionMeeting>(MatchmakingSlots.IntroductionPage, 50);
        return services;
    }

    public static WebApplication MapWorkshops(this WebApplication app)
    {
        app.MapGet(
                "/workshops/{slug}.ics",
                async (string slug, HttpContext context, ActorProvider actors, WorkshopCalendar calendar) =>
                {
                    var actor = await actors.OfAsync(context.User, context.RequestAborted);
                    var file = await calendar.HandleAsync(actor, slug, context.RequestAborted);
                    return file.IsDone ? Results.Text(file.Value, "text/calendar; charset=utf-8") : Results.NotFound();
                }
            )
            .ExcludeFromDescription();
        Api.WorkshopApi.Map(app);
        app.MapGet(
                "/temaer/{slug}.ics",
                async (string slug, HttpContext context, ThemeCalendar calendar) =>
                {
                    var file = await calendar.HandleAsync(Actor.Nobody, slug, context.RequestAborted);
                    if (!file.IsDone)
                    {
                        return Results.NotFound();
                    }

                    context.Response.Headers.ContentDisposition = $"inline; filename=sund-ai-{slug}.ics";
                    return KeptAnswer.Of(
                        context,
                        Encoding.UTF8.GetBytes(file.Value),
                        "text/calendar; charset=utf-8",
                        TimeSpan.FromHours(1)
                    );
                }
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
        return app;
    }
}
