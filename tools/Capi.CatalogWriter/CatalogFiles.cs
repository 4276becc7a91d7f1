using Capi.Tools;

namespace Capi.CatalogWriter;

/// <summary>The map of the whole: every file that is written from src/Capi.Catalog/data.</summary>
internal static class CatalogFiles
{
    private const string Catalog = "src/Capi.Catalog/";
    private const string Contracts = "src/Capi.Runtime/Contracts/";
    private const string Payload = "src/Capi.Runtime/Payload/";

    /// <summary>The files in memory; nothing touches the disk.</summary>
    public static IReadOnlyList<OutputFile> Make(CatalogSource source)
    {
        return
        [
            new(Catalog + "Parameters.Data.cs", ParametersDataFile.Write(source)),
            new(Catalog + "StandardEvents.Data.cs", StandardEventsDataFile.Write(source)),
            Keys("Identifier", "user_data", "The keys of <c>user_data</c>: what identifies a person, and how it travels (spec section 3.1)."),
            Keys("CustomDataKey", "custom_data", "The standard keys of <c>custom_data</c> (spec section 5)."),
            Keys("ContentKey", "content", "The keys of an entry of <c>contents</c> (spec section 5)."),
            Keys("AppDataKey", "app_data", "The keys of <c>app_data</c> (spec section 2.1)."),
            Keys("ServerEventKey", "event", "The keys of a server event (spec section 2)."),
            new(Contracts + "StandardEvent.cs", StandardEventFile.Write(source)),
            new(Payload + "UserDataKey.cs", UserDataKeyFile.Write(source)),
        ];

        OutputFile Keys(string className, string section, string summary) =>
            new(Contracts + className + ".cs", KeyConstantsFile.Write(className, summary, source.InSection(section)));
    }
}
