using System.Text.RegularExpressions;
using System.Xml.Linq;
using Capi.Package.Tests.Harness;

namespace Capi.Package.Tests;

public sealed partial class RepositoryPackagesTests
{
    [Fact]
    public void Only_the_packages_of_users_are_packable()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Capi.Toolkit.sln"));
        var projects = ProjectPathRegex().Matches(solution).Select(static match => match.Groups[1].Value.Replace('\\', '/')).ToArray();

        var packable = projects.Where(IsPackable).Order(StringComparer.Ordinal);

        Assert.Equal(["src/Capi.AspNetCore/Capi.AspNetCore.csproj", "src/Capi.Blazor/Capi.Blazor.csproj", "src/Capi.Bridge.Wolverine/Capi.Bridge.Wolverine.csproj", "src/Capi.Cli/Capi.Cli.csproj", "src/Capi.Consent/Capi.Consent.csproj", "src/Capi.Storage.EntityFrameworkCore/Capi.Storage.EntityFrameworkCore.csproj", "src/Capi.Storage.Nats/Capi.Storage.Nats.csproj", "src/Capi.Storage.PostgreSql/Capi.Storage.PostgreSql.csproj", "src/Capi.Storage.Sqlite/Capi.Storage.Sqlite.csproj", "src/Capi.Testing/Capi.Testing.csproj", "src/Capi.Toolkit/Capi.Toolkit.csproj", "templates/Capi.Templates.csproj"], packable);
    }

    // Directory.Build.props sets IsPackable to false; only a project can override it.
    private static bool IsPackable(string project) =>
        XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("IsPackable").Any(static element => element.Value == "true");

    [GeneratedRegex("""
        "([^"]+\.csproj)"
        """)]
    private static partial Regex ProjectPathRegex();
}
