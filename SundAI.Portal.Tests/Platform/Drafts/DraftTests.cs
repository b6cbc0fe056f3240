using Bunit;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Drafts;

namespace SundAI.Portal.Tests.Platform.Drafts;

public sealed class DraftTests
{
    [Theory, BothDatabases]
    public async Task A_form_that_stands_open_when_its_account_is_erased_keeps_nothing_and_does_not_fail(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var ane = await portal.AnAccountAsync();
        var drafts = portal.Get<DraftStore>();
        await drafts.SaveAsync(ane.UserId!.Value, "post:new", new PersonInput { Name = "Ane" });
        var goes = new DeleteAccount.Input(null, await portal.EmailOfAsync(ane));
        (await portal.Do<DeleteAccount>().HandleAsync(ane, goes, default)).IsDone.ShouldBeTrue();

        await drafts.SaveAsync(ane.UserId!.Value, "post:new", new PersonInput { Name = "Ane igen" });

        (await portal.ReadAsync(db => db.Set<Draft>().AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Sending_a_form_while_its_draft_is_being_saved_leaves_no_draft()
    {
        await using var portal = await TestPortal.StartAsync();
        var ane = await portal.AnAccountAsync();
        var contexts = new SlowContexts(portal);
        await using var browser = new BunitContext();
        browser.Services.AddLocalization();
        browser.Services.AddSingleton<TimeProvider>(portal.Clock);
        browser.Services.AddSingleton(new DraftStore(contexts, portal.Clock));
        var typed = new PersonInput { Name = "Ane" };
        var keeper = browser.Render<DraftKeeper<PersonInput>>(parameters =>
            parameters.Add(one => one.UserId, ane.UserId!.Value).Add(one => one.Key, "post:new").Add(one => one.Value, typed)
        );

        typed.Name = "Ane Ås";
        var saving = keeper.InvokeAsync(keeper.Instance.SaveAsync);
        var dropping = keeper.InvokeAsync(keeper.Instance.DropAsync);
        contexts.GoOn();
        await Task.WhenAll(saving, dropping);
        await keeper.InvokeAsync(keeper.Instance.SaveAsync);

        (await portal.ReadAsync(db => db.Set<Draft>().AnyAsync())).ShouldBeFalse();
    }

    /// <summary>A database that takes its time for the first who asks.</summary>
    private sealed class SlowContexts(TestPortal portal) : IDbContextFactory<PortalDbContext>
    {
        private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int asked;

        public PortalDbContext CreateDbContext() => portal.Open();

        public async Task<PortalDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            if (Interlocked.Increment(ref asked) == 1)
            {
                await ready.Task;
            }

            return portal.Open();
        }

        public void GoOn() => ready.SetResult();
    }
}
