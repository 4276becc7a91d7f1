using Capi.CatalogWriter;
using Capi.Tools;

var root = Repository.FindRoot(AppContext.BaseDirectory);
OutputFile.UpdateAll(root, CatalogFiles.Create(CatalogSource.Read(CatalogSource.GetDataFolder(root))));
