global using Microsoft.Extensions.DependencyInjection;
global using TestContext = Xunit.TestContext;
