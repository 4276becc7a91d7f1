using Capi.Tools;

namespace Capi.CatalogWriter;

/// <summary>Lists all files that are generated from src/Capi.Catalog/data.</summary>
internal static class CatalogFiles
{
    private const string Catalog = "src/Capi.Catalog/";
    private const string Contracts = "src/Capi.Runtime/Contracts/";
    private const string Payload = "src/Capi.Runtime/Payload/";
    private const string ParametersUrl = "https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/";

    /// <summary>Generates the files in memory, without writing to disk.</summary>
    public static IReadOnlyList<OutputFile> Create(CatalogSource source)
    {
        return
        [
            new(Catalog + "ParameterDefinitions.Data.cs", ParameterDefinitionsFile.Write(source)),
            new(Catalog + "StandardEventDefinitions.Data.cs", StandardEventDefinitionsFile.Write(source)),
            Keys("UserDataKeys", "user_data", $"The keys of <c>user_data</c>, Meta's <see href=\"{ParametersUrl}customer-information-parameters\">customer information parameters</see>, and whether each is hashed or sent in clear."),
            Keys("CustomDataKeys", "custom_data", $"The keys of <c>custom_data</c>, Meta's <see href=\"{ParametersUrl}custom-data\">custom data parameters</see>."),
            Keys("ContentKeys", "content", $"The keys of an entry of <c>contents</c>, one of Meta's <see href=\"{ParametersUrl}custom-data\">custom data parameters</see>."),
            Keys("AppDataKeys", "app_data", $"The keys of <c>app_data</c>, Meta's <see href=\"{ParametersUrl}app-data\">app data parameters</see>."),
            Keys("ServerEventKeys", "event", $"The keys of an event, Meta's <see href=\"{ParametersUrl}server-event\">server event parameters</see>."),
            new(Contracts + "StandardEvents.cs", StandardEventFile.Write(source)),
            new(Payload + "UserDataKey.cs", UserDataKeyFile.Write(source)),
        ];

        OutputFile Keys(string className, string section, string summary) =>
            new(Contracts + className + ".cs", KeyConstantsFile.Write(className, summary, source.GetSection(section)));
    }
}
