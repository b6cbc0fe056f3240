using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.Search.Ranking;

namespace SundAI.Portal.Tests.Platform.Events;

public sealed class OutboxTests
{
    [Theory, BothDatabases]
    public async Task A_listener_that_fails_is_told_again_later_and_the_others_are_not(Database database)
    {
        var journal = new Journal { OnSecond = _ => throw new InvalidOperationException("Der er ikke plads.") };
        await using var portal = await StartAsync(database, journal);
        var id = await RaiseAsync(portal);
        await DrainAsync(portal);
        journal.Take().ShouldBe(["First", "Second"]);
        var waits = await EventAsync(portal, id);
        (waits.DoneAt, waits.Attempts, waits.LastError).ShouldBe((null, 1, "Der er ikke plads."));

        journal.OnSecond = _ => Task.CompletedTask;
        await DrainAsync(portal);
        journal.Take().ShouldBeEmpty("it waits first");
        portal.Clock.Advance(TimeSpan.FromSeconds(3));
        await DrainAsync(portal);

        journal.Take().ShouldBe(["Second"]);
        (await EventAsync(portal, id)).DoneAt.ShouldBe(portal.Now);
        journal.Ids.Distinct().ShouldBe([id], "listeners can tell a repeated event from a new one");
    }

    [Theory, BothDatabases]
    public async Task A_crash_after_a_listeners_work_makes_that_one_hear_again_and_nobody_else(Database database)
    {
        using var crash = new CancellationTokenSource();
        var journal = new Journal { OnSecond = _ => crash.CancelAsync() };
        await using var portal = await StartAsync(database, journal);
        var id = await RaiseAsync(portal);
        await Should.ThrowAsync<OperationCanceledException>(() => portal.Get<OutboxDispatcher>().DrainAsync(crash.Token));
        journal.Take().ShouldBe(["First", "Second"]);
        (await EventAsync(portal, id)).Attempts.ShouldBe(0, "a crash is not the listener's fault");

        journal.OnSecond = _ => Task.CompletedTask;
        await DrainAsync(portal);

        journal.Take().ShouldBe(["Second"]);
        (await EventAsync(portal, id)).DoneAt.ShouldNotBeNull();
    }

    [Theory, BothDatabases]
    public async Task The_oldest_is_told_first_and_one_that_fails_holds_up_nobody(Database database)
    {
        Guid failing = default;
        var journal = new Journal { OnSecond = id => id == failing ? throw new TimeoutException() : Task.CompletedTask };
        await using var portal = await StartAsync(database, journal);
        failing = await RaiseAsync(portal);
        // Keys sort by the millisecond.
        var later = await RaiseAsync(portal, before: failing);
        await DrainAsync(portal);

        journal.Ids.ShouldBe([failing, failing, later, later]);
        (await EventAsync(portal, failing)).DoneAt.ShouldBeNull();
        (await EventAsync(portal, later)).DoneAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_listener_whose_own_waiting_is_cut_short_has_failed_like_any_other()
    {
        var journal = new Journal { OnSecond = _ => Task.FromCanceled(new CancellationToken(canceled: true)) };
        await using var portal = await StartAsync(Database.Sqlite, journal);
        var id = await RaiseAsync(portal);

        await DrainAsync(portal);

        (await EventAsync(portal, id)).Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task An_event_of_an_act_that_was_not_saved_is_never_told()
    {
        var journal = new Journal();
        await using var portal = await StartAsync(Database.Sqlite, journal);
        await using (var db = portal.Open())
        {
            db.Raise(new OrganisationChanged(Guid.CreateVersion7()));
        }

        await DrainAsync(portal);

        journal.Take().ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task What_is_saved_in_a_transaction_wakes_the_outbox_and_the_search_when_others_can_read_it(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (outbox, search) = (portal.Get<OutboxSignal>(), portal.Get<SearchSignal>());
        await outbox.WaitAsync(TimeSpan.Zero, default);
        search.Take();
        await using var db = portal.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Raise(new OrganisationChanged(Guid.CreateVersion7()));
        await SearchIndex.PutAsync(
            db,
            new SearchEntry("Test", Guid.CreateVersion7(), "test/nethinde", "Nethinde", "", "Nethinde"),
            default
        );
        await db.SaveChangesAsync();
        (await outbox.WaitAsync(TimeSpan.Zero, default), search.Take()).ShouldBe((false, false), "nobody else can read it yet");

        await transaction.CommitAsync();

        (await outbox.WaitAsync(TimeSpan.Zero, default), search.Take()).ShouldBe((true, true));
    }

    private static Task<TestPortal> StartAsync(Database database, Journal journal) =>
        TestPortal.StartAsync(database, services => services.AddSingleton(journal).AddListener<First>().AddListener<Second>());

    private static Task<int> DrainAsync(TestPortal portal) => portal.Get<OutboxDispatcher>().DrainAsync();

    private static async Task<Guid> RaiseAsync(TestPortal portal, Guid before = default)
    {
        await using var db = portal.Open();
        OutboxEvent raised;
        do
        {
            db.ChangeTracker.Clear();
            db.Raise(new OrganisationChanged(Guid.CreateVersion7()));
            raised = db.Set<OutboxEvent>().Local.Single();
        } while (string.CompareOrdinal(raised.Id.ToString()[..13], before.ToString()[..13]) <= 0);

        await db.SaveChangesAsync();
        return raised.Id;
    }

    private static Task<OutboxEvent> EventAsync(TestPortal portal, Guid id) =>
        portal.ReadAsync(db => db.Set<OutboxEvent>().SingleAsync(row => row.Id == id));

    private sealed class Journal
    {
        private readonly List<string> heard = [];

        public Func<Guid, Task> OnSecond { get; set; } = _ => Task.CompletedTask;

        public List<Guid> Ids { get; } = [];

        public Task Write(string listener, Guid id)
        {
            heard.Add(listener);
            Ids.Add(id);
            return listener == "Second" ? OnSecond(id) : Task.CompletedTask;
        }

        /// <summary>Who has heard since the last look.</summary>
        public IReadOnlyList<string> Take()
        {
            string[] all = [.. heard];
            heard.Clear();
            return all;
        }
    }

    private sealed class First(Journal journal, EventBeingTold told) : IListener<OrganisationChanged>
    {
        public Task HearAsync(OrganisationChanged happened, CancellationToken cancellation) => journal.Write("First", told.Id);
    }

    private sealed class Second(Journal journal, EventBeingTold told) : IListener<OrganisationChanged>
    {
        public Task HearAsync(OrganisationChanged happened, CancellationToken cancellation) => journal.Write("Second", told.Id);
    }
}
