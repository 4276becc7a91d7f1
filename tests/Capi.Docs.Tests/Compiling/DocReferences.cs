using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Capi.EventsManager;
using Microsoft.CodeAnalysis;
using OpenTelemetry.Metrics;

namespace Capi.Docs.Tests.Compiling;

/// <summary>The references of the examples: .NET and ASP.NET Core, as in a web app, the toolkit, and the packages that the pages name.</summary>
internal static class DocReferences
{
    /// <summary>The references of an app.</summary>
    public static ImmutableArray<MetadataReference> App { get; } =
    [
        .. LoadPack("Microsoft.NETCore.App.Ref"),
        .. LoadPack("Microsoft.AspNetCore.App.Ref"),
        Load(typeof(MetaEventAttribute)),
        Load(typeof(Capi.Consent.ConsentFinding)),
        Load(typeof(Capi.AspNetCore.RequestMetaContext)),
        Load(typeof(Capi.Blazor.MetaPixel)),
        Load(typeof(Capi.Storage.EntityFrameworkCore.CapiOutboxEvent)),
        Load(typeof(Capi.Storage.PostgreSql.IMetaOutbox)),
        Load(typeof(Capi.Storage.Sqlite.SqliteStoreOptions)),
        Load(typeof(Capi.Storage.Nats.NatsStoreOptions)),
        Load(typeof(NATS.Client.Core.NatsOpts)),
        Load(typeof(NATS.Client.Core.INatsConnection)),
        Load(typeof(Capi.Bridge.Wolverine.WolverineOptionsExtensions)),
        Load(typeof(Wolverine.WolverineOptions)),
        Load(typeof(JasperFx.CodeGeneration.TypeLoadMode)),
        Load(typeof(Microsoft.EntityFrameworkCore.DbContext)),
        Load(typeof(Npgsql.NpgsqlDataSource)),
        Load(typeof(EventsManagerServer)),
        Load(typeof(MeterProviderBuilder)),
        Load(typeof(OpenTelemetry.OpenTelemetryBuilder)),
        Load(typeof(OpenTelemetry.IOpenTelemetryBuilder)),
    ];

    /// <summary>The references of a test project.</summary>
    public static ImmutableArray<MetadataReference> Tests { get; } = [.. App, Load(typeof(FactAttribute)), Load(typeof(Assert)), Load(typeof(Xunit.Abstractions.ITest)), Load(typeof(Capi.Testing.RecordedEvent))];

    private static PortableExecutableReference Load(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);

    private static IEnumerable<MetadataReference> LoadPack(string name)
    {
        var packs = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", name);
        var newest = Directory.EnumerateDirectories(packs, "10.*").MaxBy(static folder => Version.Parse(Path.GetFileName(folder).Split('-')[0]))!;
        return Directory.EnumerateFiles(Path.Combine(newest, "ref", "net10.0"), "*.dll").Select(static file => MetadataReference.CreateFromFile(file));
    }
}
