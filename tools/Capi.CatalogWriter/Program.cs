using Capi.CatalogWriter;
using Capi.Tools;

var root = Repository.FindRoot(AppContext.BaseDirectory);
OutputFile.UpdateAll(root, CatalogFiles.Make(CatalogSource.Read(CatalogSource.FolderIn(root))));
