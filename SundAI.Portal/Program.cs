using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform;
using SundAI.Portal.Platform.Commands;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Taxonomy;

// The table of contents: one line a feature. A feature's own folder says the rest.
var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();
builder.Services.AddTaxonomy();
builder.Services.AddAccounts();
builder.Services.AddEcosystem();
builder.Services.AddRecommendations();

var app = builder.Build();
if (VerbLine.IsVerb(args))
{
    return await VerbLine.RunAsync(app.Services, args);
}

app.UsePlatform();
app.MapPlatform();

return await app.ServeAsync();

/// <summary>Named so that the tests can start the portal.</summary>
public partial class Program;
